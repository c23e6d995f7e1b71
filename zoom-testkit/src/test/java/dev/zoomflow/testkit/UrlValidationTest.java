package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlValidationTest {
    private static final App APP = new App(
            "Harbour office",
            App.Kind.USER_MANAGED,
            new App.Credentials("harbour-1", "harbour-secret-1", "zsim-webhook-secret-0001"),
            List.of(),
            Set.of());
    private static final UrlValidation QUESTION = new UrlValidation(APP, "qgg8vlvZRS6UYooatFL8Aw");
    private static final String ENCRYPTED = "877e47fdc15deafcc99e18f6b188721bf26ac47678abd5ce7a014d0b1ee1e566";

    @Test
    void theQuestionIsSignedLikeAnEvent() {
        WebhookRequest request = QUESTION.request(Instant.ofEpochMilli(1785368934817L));

        assertThat(request.body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"},"
                        + "\"event_ts\":1785368934817,\"event\":\"endpoint.url_validation\"}");
        assertThat(request.headers())
                .containsEntry(
                        "x-zm-signature",
                        List.of("v0=befc6504d6a8bd9bec0c3691cfe2dcd0b1aaba32199f43508497323417fc25b0"));
    }

    @Test
    void eachQuestionHasATokenOfItsOwn() {
        assertThat(UrlValidation.of(APP).plainToken())
                .matches("[\\w-]{22}")
                .isNotEqualTo(UrlValidation.of(APP).plainToken());
    }

    @Test
    void aTokenMayHaveAnyCharacterInIt() {
        UrlValidation question = new UrlValidation(APP, "v0:1:{\"a\":\"\\\n\"}");

        assertThat(Client.json(question.body(Instant.EPOCH))
                        .path("payload")
                        .path("plainToken")
                        .asString(""))
                .isEqualTo(question.plainToken());
    }

    @Test
    void theRightAnswerPasses() {
        Validation validation = QUESTION.judge(200, answer("qgg8vlvZRS6UYooatFL8Aw", QUESTION.encryptedToken()));

        assertThat(QUESTION.encryptedToken()).isEqualTo(ENCRYPTED);
        assertThat(validation.passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "204, qgg8vlvZRS6UYooatFL8Aw, " + ENCRYPTED + ", must answer 200",
        "200, another, " + ENCRYPTED + ", plainToken",
        "200, qgg8vlvZRS6UYooatFL8Aw, 00, secret token"
    })
    void anyOtherAnswerFailsAndTheReasonIsSaid(int status, String plain, String encrypted, String reason) {
        Validation validation = QUESTION.judge(status, answer(plain, encrypted));

        assertThat(validation.passed()).isFalse();
        assertThat(validation.reason()).contains(reason);
    }

    @Test
    void anAnswerThatIsNoJsonFails() {
        assertThat(QUESTION.judge(200, "<html>").reason()).contains("not JSON");
    }

    private static String answer(String plain, String encrypted) {
        return "{\"plainToken\":\"" + plain + "\",\"encryptedToken\":\"" + encrypted + "\"}";
    }
}
