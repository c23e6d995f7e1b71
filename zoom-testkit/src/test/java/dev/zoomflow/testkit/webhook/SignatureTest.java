package dev.zoomflow.testkit.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.Shows;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String SECRET = "zsim-webhook-secret-0001";
    private static final String BODY =
            "{\"event\":\"meeting.started\",\"payload\":{\"account_id\":\"AcctSim0000000000000001\",\"object\":{"
                    + "\"duration\":30,\"start_time\":\"2026-07-29T23:55:56Z\",\"timezone\":\"America/Santiago\","
                    + "\"topic\":\"Reunión ☕ 😀 / <b>&amp;\",\"id\":\"86084701483\",\"type\":2,"
                    + "\"uuid\":\"/e+IDqR9f3hhT9D8//A/J1==\",\"host_id\":\"UserSim0000000000000001\"}},"
                    + "\"event_ts\":1785368934817}";

    @Test
    @Shows("webhook.signature")
    void theSignatureCoversTimestampAndRawBody() {
        assertThat(Signature.of(SECRET, "1785368934", BODY.getBytes(UTF_8)))
                .isEqualTo("v0=350236f38ae07ca9436d3902e588526eebf6add1e03d2346863e7dff88245c3d");
    }

    @Test
    @Shows("webhook.signature")
    void anotherTimestampIsAnotherSignature() {
        assertThat(Signature.of(SECRET, "1785369234", BODY.getBytes(UTF_8)))
                .isEqualTo("v0=6e01c13db7640110397033b7db3b32a1815efa29e57455f792d360f08e05d516");
    }

    @Test
    @Shows("webhook.signature")
    void escapedSlashesAreAnotherBody() {
        String escaped = BODY.replace("/", "\\/");

        assertThat(Signature.of(SECRET, "1785368934", escaped.getBytes(UTF_8)))
                .isEqualTo("v0=72f33d530b5ca34252eee561227b214dc0fc28a8085881d9c872470e0fb04511");
    }

    @Test
    @Shows("webhook.signature")
    void aBodyReadInTheWrongCharsetIsAnotherBody() {
        String misread = new String(BODY.getBytes(UTF_8), ISO_8859_1);

        assertThat(Signature.of(SECRET, "1785368934", misread.getBytes(UTF_8)))
                .isEqualTo("v0=273ca5988bba1d5b8f161f4e3b1b3f3e303c32b197e0d90a4ebfdfa17159e947");
    }

    @Test
    @Shows("webhook.validation")
    void aPlainTokenIsEncryptedWithTheSecretAlone() {
        assertThat(Signature.encrypt(SECRET, "qgg8vlvZRS6UYooatFL8Aw"))
                .isEqualTo("877e47fdc15deafcc99e18f6b188721bf26ac47678abd5ce7a014d0b1ee1e566");
    }

    @Test
    @Shows("webhook.validation")
    void aValidationRequestIsSignedLikeAnEvent() {
        String body = "{\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"},\"event_ts\":1785368934817,"
                + "\"event\":\"endpoint.url_validation\"}";

        assertThat(Signature.of(SECRET, "1785368934", body.getBytes(UTF_8)))
                .isEqualTo("v0=befc6504d6a8bd9bec0c3691cfe2dcd0b1aaba32199f43508497323417fc25b0");
    }
}
