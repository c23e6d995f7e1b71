package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "download_token",
                "downloadToken",
                "access-token",
                "password",
                "h323_password",
                "recording_play_passcode",
                "Passcode",
                "start_url",
                "client_secret",
                "host_key",
                "streamKey",
                "authorization",
                "pwd",
                "zak"
            })
    void hidesMembersWhoseNamesSpeakOfSecrets(String name) {
        var masked = Masking.json("{\"" + name + "\":\"s3cret\",\"topic\":\"x\"}");

        assertThat(masked).isEqualTo("{\"" + name + "\":\"(hidden)\",\"topic\":\"x\"}");
    }

    @ParameterizedTest
    @MethodSource
    void hidesEveryMemberThatTheCatalogueOfZoomsEventsCallsASecret(String name) {
        assertThat(Masking.json("{\"" + name + "\":891766}")).isEqualTo("{\"" + name + "\":\"(hidden)\"}");
    }

    static Stream<String> hidesEveryMemberThatTheCatalogueOfZoomsEventsCallsASecret() throws IOException {
        var secret = Pattern.compile("^\\S*?(\\w+)\\s+secret\\s.*");
        try (var files = Files.list(Path.of("..", "catalogue", "events"))) {
            var names = new TreeSet<String>();
            for (var file :
                    files.filter(one -> one.toString().endsWith(".events")).toList()) {
                Files.readAllLines(file).stream()
                        .map(secret::matcher)
                        .filter(Matcher::matches)
                        .forEach(line -> names.add(line.group(1)));
            }
            return names.stream();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic", "id", "uuid", "join_time", "host_id", "keynote", "share_screen", "event_ts"})
    void leavesOtherMembers(String name) {
        var text = "{\"" + name + "\":\"plain\"}";

        assertThat(Masking.json(text)).isEqualTo(text);
    }

    @Test
    void hidesWhateverLiesBelowASecretName() {
        assertThat(Masking.json("{\"credentials\":{\"a\":[\"x\",{\"b\":4711}]}}"))
                .isEqualTo("{\"credentials\":{\"a\":[\"(hidden)\",{\"b\":\"(hidden)\"}]}}");
    }

    @ParameterizedTest
    @CsvSource({"true", "false", "null", "''"})
    void leavesYesNoAndNothing(String value) {
        var text = "{\"password\":" + (value.isEmpty() ? "\"\"" : value) + "}";

        assertThat(Masking.json(text)).isEqualTo(text);
    }

    @Test
    void hidesWhatStandsBehindTheQuestionMarkOfAnAddress() {
        assertThat(Masking.json("{\"join_url\":\"https://zoom.us/j/1?pwd=abc\",\"topic\":\"why?\"}"))
                .isEqualTo("{\"join_url\":\"https://zoom.us/j/1?(hidden)\",\"topic\":\"why?\"}");
    }

    @Test
    void aMessageWithoutSecretsStaysAsItCame() {
        var text = "{ \"n\" : 1.50,\n \"id\": 12345678901234567890 }";

        assertThat(Masking.json(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token=abc", "{\"a\":1} trailing", "{\"password\":"})
    void showsNothingOfWhatIsNotJson(String text) {
        var masked = Masking.json(text);

        assertThat(masked).isEqualTo("\"(not JSON, hidden)\"");
    }

    @Test
    void showsNothingOfWhatIsNestedTooDeep() {
        var deep = "[".repeat(5000) + "]".repeat(5000);

        assertThat(Masking.json(deep)).isEqualTo("\"(not JSON, hidden)\"");
    }

    @Test
    void showsNothingOfWhatHasNamesTooLongToBeKept() {
        assertThat(Masking.json("{\"" + "n".repeat(2_000) + "\":1}")).isEqualTo("\"(not JSON, hidden)\"");

        var longest = "{\"" + "n".repeat(1_000) + "\":1}";
        assertThat(Masking.json(longest)).isEqualTo(longest);
    }

    @Test
    void showsOnlyHeadersThatAreKnownToBeHarmless() {
        var headers = Map.of(
                "Authorization", List.of("Bearer abc"),
                "ClientId", List.of("app"),
                "Content-Type", List.of("application/json"));

        assertThat(Masking.headers(headers))
                .isEqualTo("{\"authorization\":[\"(hidden)\"],\"clientid\":[\"(hidden)\"],"
                        + "\"content-type\":[\"application/json\"]}");
    }
}
