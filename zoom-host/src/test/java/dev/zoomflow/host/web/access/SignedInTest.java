package dev.zoomflow.host.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Secret;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignedInTest {
    private static final Optional<Secret> TOKEN = Optional.of(Secret.of("token"));
    private static final Instant NOW = Instant.EPOCH;

    private final SignedIn signedIn = new SignedIn();

    @Test
    void aSessionEndsWhenItsTimeIsOver() {
        signedIn.add("session", TOKEN.get(), NOW, NOW.plusSeconds(60));

        assertThat(signedIn.has("session", TOKEN, NOW.plusSeconds(59))).isTrue();
        assertThat(signedIn.has("session", TOKEN, NOW.plusSeconds(60))).isFalse();
        assertThat(signedIn.has("another", TOKEN, NOW)).isFalse();
    }

    @Test
    void anotherTokenEndsAllSessions() {
        signedIn.add("session", TOKEN.get(), NOW, NOW.plusSeconds(60));

        assertThat(signedIn.has("session", Optional.of(Secret.of("changed")), NOW))
                .isFalse();
        assertThat(signedIn.has("session", Optional.empty(), NOW)).isFalse();
    }

    @Test
    void manySessionsPushTheOldestOut() {
        for (var i = 0; i <= 1000; i++) {
            signedIn.add("session " + i, TOKEN.get(), NOW, NOW.plusSeconds(60 + i));
        }

        assertThat(signedIn.has("session 0", TOKEN, NOW)).isFalse();
        assertThat(signedIn.has("session 1000", TOKEN, NOW)).isTrue();
    }

    @Test
    void anAddressThatWaitedMayTryAgain() {
        var throttle = new Throttle();
        var address = InetAddress.getLoopbackAddress();
        for (var i = 0; i < 10; i++) {
            assertThat(throttle.wait(address, NOW)).isEmpty();
            throttle.failed(address, NOW);
        }

        assertThat(throttle.wait(address, NOW)).isPresent();
        assertThat(throttle.wait(address, NOW.plusSeconds(301))).isEmpty();
    }
}
