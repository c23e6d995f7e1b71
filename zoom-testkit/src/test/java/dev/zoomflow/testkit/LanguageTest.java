package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void whatIsRefusedOfRegistrationsPlansAndOldMeetingsIsToldToo() {
        zoom.add(zoom.account().withLanguage("de-DE").withPlan(Account.Plan.FREE));
        long planned =
                Client.json(api.post("/users/me/meetings", "{}")).path("id").asLong(0);
        Meeting old = zoom.meetings().start(zoom.user(), "Flut");
        zoom.meetings().end(old);

        assertThat(api.post("/meetings/" + planned + "/registrants", "{\"email\":\"io@shore.example\"}")
                        .body())
                .contains("Die Registrierung ist nicht eingeschaltet (meeting): " + planned + ".");
        assertThat(api.get("/past_meetings/" + old.id()).body()).contains("Nur für bezahlte Konten");
        zoom.add(zoom.account().withPlan(Account.Plan.PRO));
        zoom.clock().advance(Duration.ofDays(366));
        assertThat(new Api(zoom).get("/past_meetings/" + old.id()).body()).contains("von vor einem Jahr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "de", "ja"})
    void everyLanguageHasTheSameMessages(String language) throws IOException {
        assertThat(english(language)).isNotEmpty().isEqualTo(english("es"));
    }

    private static List<String> english(String language) throws IOException {
        String resource = "language/" + language + ".messages";
        try (InputStream messages = LanguageTest.class.getResourceAsStream(resource)) {
            List<String> lines = new String(messages.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return IntStream.range(0, lines.size() / 2)
                    .mapToObj(number -> lines.get(2 * number))
                    .sorted()
                    .toList();
        }
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
