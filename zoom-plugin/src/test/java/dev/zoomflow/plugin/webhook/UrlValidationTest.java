package dev.zoomflow.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.zoomflow.api.event.DeliveryResult.Answered;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlValidationTest {
    private static final String QUESTION = "{\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"},"
            + "\"event_ts\":1785368934817,\"event\":\"endpoint.url_validation\"}";

    @Test
    void answersTheWorkedExample() {
        var question = Signed.body(QUESTION)
                .with("x-zm-signature", "v0=befc6504d6a8bd9bec0c3691cfe2dcd0b1aaba32199f43508497323417fc25b0");
        assertThat(SignatureTest.receive(Signed.delivery(question)))
                .asInstanceOf(type(Answered.class))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.contentType()).isEqualTo("application/json");
                    assertThat(answer.body())
                            .isEqualTo("{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\",\"encryptedToken\":"
                                    + "\"877e47fdc15deafcc99e18f6b188721bf26ac47678abd5ce7a014d0b1ee1e566\"}");
                });
    }

    @Test
    void neverAnswersAnUnsignedQuestion() {
        var question = Signed.body(QUESTION);
        assertThat(SignatureTest.receive(Signed.delivery(question.unsigned()))).isInstanceOf(Rejected.class);
        assertThat(SignatureTest.receive(Signed.delivery(question.signedWith("guess"))))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v0:1785368934:{}",
                "",
                "with space",
                "quote\\\"",
                "new\\nline",
                "00000000000000000000000000000000000000000000000000000000000000000"
            })
    void refusesToSignWhatCouldBeADelivery(String plainToken) {
        var question = QUESTION.replace("qgg8vlvZRS6UYooatFL8Aw", plainToken);
        assertThat(SignatureTest.receive(Signed.delivery(question)))
                .asInstanceOf(type(Rejected.class))
                .extracting(Rejected::status)
                .isEqualTo(400);
    }

    @Test
    void refusesATokenThatIsNoText() {
        var question = QUESTION.replace("\"qgg8vlvZRS6UYooatFL8Aw\"", "{\"a\":1}");
        assertThat(SignatureTest.receive(Signed.delivery(question))).isInstanceOf(Rejected.class);
    }
}
