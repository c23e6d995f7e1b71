package dev.zoomflow.plugin.words;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.Fault;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorNumberTest {

    @ParameterizedTest
    @CsvSource({
        "GET, chat/users/nobody-1/channels, 1001, a user of the connected account",
        "GET, meetings/99999999999, 3001, Use the number of one that exists",
        "GET, meetings/99999999999/recordings, 3301, Wait for the event recording.completed",
        "GET, no/such/address, 2300, Correct the path",
        "POST, users/me/meetings, 300, Correct what the message names"
    })
    void whatZoomRefusesIsSaidWithWhatEndsIt(String method, String path, String number, String click) {
        try (var zoom = Zoom.start().connected()) {
            var request = zoom.connection().request(path).header("Content-Type", "application/json");
            var body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("[]");

            assertFails(
                            Failure.REFUSED,
                            () -> zoom.connection()
                                    .send(request.method(method, body).build(), BodyHandlers.ofString()))
                    .withMessageContaining("code " + number)
                    .withMessageContaining(click)
                    .satisfies(refused -> assertThat(refused.code()).contains(number));
        }
    }

    @Test
    void aMissingScopeIsNamed() {
        try (var zoom = Zoom.withScopes("user:read:user").connected()) {
            assertFails(
                            Failure.REFUSED,
                            () -> zoom.connection()
                                    .send(
                                            zoom.connection()
                                                    .request("users/me/meetings")
                                                    .build(),
                                            BodyHandlers.ofString()))
                    .withMessageContaining("meeting:read:list_meetings")
                    .withMessageContaining("Scopes")
                    .withMessageContaining("authorise this connection again (4711)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4700, CONFIGURATION, letter for letter",
        "4702, CONFIGURATION, App Credentials",
        "4717, CONFIGURATION, administrator",
        "4735, AUTHORIZATION, another user",
        "4738, AUTHORIZATION, approve the app"
    })
    void aNumberThatComesBackFromTheSignInIsSaidInWords(String number, Failure failure, String click) {
        try (var zoom = Zoom.start()) {
            assertFails(
                            failure,
                            () -> zoom.connection()
                                    .authorization()
                                    .orElseThrow()
                                    .complete(zoom.begin(), Map.of("error", number)))
                    .withMessageContaining(number)
                    .withMessageContaining(click);
        }
    }

    @Test
    void aNumberBesideARefusedRequestTellsWhy() {
        try (var zoom = Zoom.start().connected()) {
            zoom.simulator().tokens().expireAccess();
            zoom.simulator()
                    .faults()
                    .next("/oauth/token", Fault.json(400, "{\"error\":\"invalid_request\",\"errorCode\":4705}"));

            assertFails(
                            Failure.PROTOCOL,
                            () -> zoom.connection()
                                    .send(zoom.connection().request("users/me").build(), BodyHandlers.ofString()))
                    .withMessageContaining("invalid_request")
                    .withMessageContaining("4705: ");
        }
    }

    @Test
    void aNumberBesideARefusedTokenTellsWhy() {
        try (var zoom = Zoom.start().connected()) {
            zoom.simulator().tokens().expireAccess();
            zoom.simulator()
                    .faults()
                    .next(
                            "/oauth/token",
                            Fault.json(
                                    400,
                                    "{\"reason\":\"Invalid Token!\",\"error\":\"invalid_grant\",\"errorCode\":4741}"));

            assertFails(
                            Failure.AUTHORIZATION,
                            () -> zoom.connection()
                                    .send(zoom.connection().request("users/me").build(), BodyHandlers.ofString()))
                    .withMessageContaining("authorised the app again elsewhere")
                    .withMessageContaining("in one place only");
        }
    }

    /** The numbers that Zoom documents, or that were seen in its answers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "124", "200", "300", "403", "429", "1001", "1010", "1500", "2001", "2300", "3000", "3001", "3018",
                "3027", "3034", "3037", "3038", "3043", "3161", "3301", "3309", "3310", "4700", "4702", "4704", "4705",
                "4706", "4709", "4711", "4717", "4733", "4734", "4735", "4737", "4738", "4740", "4741", "12702"
            })
    void everyNumberThatIsOnRecordHasWordsAndAClick(String number) {
        assertThat(ErrorNumber.of(number)).hasValueSatisfying(known -> {
            assertThat(known.meaning()).isNotBlank();
            assertThat(known.click()).isNotBlank();
        });
    }

    @Test
    void whatAnotherUserHasNotSharedIsSaidWhateverItsNumber() {
        try (var zoom = Zoom.start().connected()) {
            zoom.simulator()
                    .faults()
                    .next(
                            "/v2/users/me",
                            Fault.json(
                                    403,
                                    "{\"code\":99,\"message\":\"The authenticated user has not permitted access to the"
                                            + " targeted resource\"}"));

            assertFails(
                            Failure.REFUSED,
                            () -> zoom.connection()
                                    .send(zoom.connection().request("users/me").build(), BodyHandlers.ofString()))
                    .withMessageContaining("Let that user share access");
        }
    }

    @Test
    void everyNumberIsThereOnceAndInThePageOfOperations() throws IOException {
        var numbers = new HashSet<String>();
        assertThat(ErrorNumber.all())
                .allSatisfy(known -> assertThat(numbers.add(known.number())).isTrue());
        var table = ErrorNumber.all().stream()
                .map(known -> "| " + known.number() + " | " + known.meaning() + " | " + known.click() + " |")
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("..", "docs", "operations.md")))
                .as("between <!-- numbers --> and <!-- /numbers -->")
                .contains("<!-- numbers -->\n| number | meaning | what ends it |\n|---|---|---|\n" + table
                        + "\n<!-- /numbers -->");
    }
}
