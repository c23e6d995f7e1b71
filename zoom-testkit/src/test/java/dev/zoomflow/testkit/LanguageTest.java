package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @ParameterizedTest
    @Shows("rest.localised")
    @CsvSource({
        "en-US,Meeting does not exist: 81000000000.",
        "es-ES,La reunión no existe: 81000000000.",
        "de-DE,Meeting existiert nicht: 81000000000.",
        "ja-JP,ミーティングが存在しません: 81000000000。",
        "fi-FI,Meeting does not exist: 81000000000."
    })
    void anErrorIsToldInTheAccountsLanguageUnderTheSameCode(String language, String message) {
        zoom.add(zoom.account().withLanguage(language));

        assertThat(api.get("/meetings/81000000000").body())
                .isEqualTo("{\"code\":3001,\"message\":\"" + message + "\"}");
    }

    @Test
    void whatIsRefusedOfRecordingsAndMeetingsThatAreNotOnIsToldToo() {
        zoom.add(zoom.account().withLanguage("de-DE"));
        Webinar webinar = zoom.webinars().create(zoom.user(), "Riff");

        assertThat(api.put("/webinars/" + webinar.id() + "/status", "{\"action\":\"end\"}")
                        .body())
                .contains("Webinar " + webinar.id() + " läuft nicht.");
        assertThat(api.get("/meetings/" + webinar.id() + "/recordings").body())
                .contains("Diese Aufzeichnung existiert nicht.");
    }

    @Test
    void aFieldThatIsWrongIsNamedAsEverAndToldInTheLanguage() {
        zoom.add(zoom.account().withLanguage("es"));

        assertThat(api.post("/users/me/meetings", "{\"type\":5}").body())
                .isEqualTo("{\"code\":300,\"message\":\"Error de validación.\",\"errors\":[{\"field\":\"type\","
                        + "\"message\":\"Campo no válido.\"}]}");
    }

    @ParameterizedTest
    @CsvSource({"es-ES,El canal no existe: tides.", "de-DE,Kanal existiert nicht: tides.", "ja-JP,チャンネルが存在しません: tides。"
    })
    void whatIsMissingInChatIsToldInTheLanguageToo(String language, String message) {
        zoom.add(zoom.account().withLanguage(language));

        assertThat(api.get("/chat/channels/tides").body()).isEqualTo("{\"code\":4130,\"message\":\"" + message + "\"}");
    }

    @Test
    void whatOnlyTheSimulatorSaysStaysEnglish() {
        zoom.add(zoom.account().withLanguage("es"));

        assertThat(api.get("/phone/settings").body()).contains("does not simulate it");
    }

    @Test
    void whoHasNoAccountYetReadsEnglish() {
        zoom.add(zoom.account().withLanguage("es"));

        assertThat(new Client(zoom).get("/v2/users/me").body()).contains("Requires an access token.");
    }
}
