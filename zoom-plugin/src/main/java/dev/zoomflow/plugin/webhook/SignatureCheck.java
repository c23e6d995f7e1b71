package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.event.Delivery;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the holder of a secret token sent these very bytes, just now. */
final class SignatureCheck {
    static final String SIGNATURE = "x-zm-signature";
    static final String TIMESTAMP = "x-zm-request-timestamp";

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final List<Hmac> secrets;

    SignatureCheck(List<Secret> secrets) {
        this.secrets = secrets.stream().map(Hmac::new).toList();
    }

    /**
     * Either the secret that signed the delivery just now, or why it is not believed.
     *
     * @param status of the answer then: 503 for what only its age is against. Zoom signs anew what it sends again, so that a
     *     clock that was wrong for a while costs no event; whoever sends a copy has nothing of that.
     */
    record Verdict(Optional<Hmac> signer, String problem, int status) {
        static Verdict unproven(String problem) {
            return new Verdict(Optional.empty(), problem, 401);
        }

        static Verdict old(String problem) {
            return new Verdict(Optional.empty(), problem, 503);
        }
    }

    /** @param body the delivery's: each call of {@link Delivery#body} copies it */
    Verdict check(Delivery delivery, byte[] body) {
        var signature = only(delivery.headers(), SIGNATURE);
        var timestamp = only(delivery.headers(), TIMESTAMP);
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return Verdict.unproven("not signed: it needs one " + SIGNATURE + " and one " + TIMESTAMP);
        }
        if (!isSeconds(timestamp.get())) {
            return Verdict.unproven(TIMESTAMP + " is not a number of seconds");
        }
        return signer(signature.get(), timestamp.get(), body)
                .map(secret -> isFresh(Long.parseLong(timestamp.get()), delivery)
                        ? new Verdict(Optional.of(secret), "", 200)
                        : Verdict.old(TIMESTAMP + " is more than " + WINDOW.toSeconds()
                                + " s away from this machine's clock: an old delivery, or a clock that is wrong"))
                .orElseGet(() -> Verdict.unproven("the signature does not match: another app's, or the secret token"
                        + " is not the one on the app's page"));
    }

    private static boolean isFresh(long seconds, Delivery delivery) {
        return Math.abs(delivery.receivedAt().getEpochSecond() - seconds) <= WINDOW.toSeconds();
    }

    private static boolean isSeconds(String text) {
        var digits = !text.isEmpty() && text.length() <= 12;
        for (int i = 0; i < text.length() && digits; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    /** Tries all, so that the time taken does not tell which one it was. */
    private Optional<Hmac> signer(String signature, String timestamp, byte[] body) {
        var given = signature.getBytes(UTF_8);
        Optional<Hmac> signer = Optional.empty();
        for (var secret : secrets) {
            var expected = signature(secret, timestamp, body).getBytes(UTF_8);
            if (MessageDigest.isEqual(expected, given)) {
                signer = Optional.of(secret);
            }
        }
        return signer;
    }

    static String signature(Hmac secret, String timestamp, byte[] body) {
        return "v0=" + secret.hex(("v0:" + timestamp + ":").getBytes(UTF_8), body);
    }

    /** A header that is there twice could be read in two ways. */
    private static Optional<String> only(Map<String, List<String>> headers, String name) {
        var values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
