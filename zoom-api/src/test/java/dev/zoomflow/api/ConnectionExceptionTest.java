package dev.zoomflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionExceptionTest {
    @Test
    void carriesTheServicesCode() {
        var gone = ConnectionException.coded(Failure.REFUSED, "3001", "Meeting 1 does not exist");

        assertThat(gone.failure()).isEqualTo(Failure.REFUSED);
        assertThat(gone.code()).contains("3001");
        assertThat(gone.retryAfter()).isEmpty();
        assertThat(gone.problems()).isEmpty();
        assertThat(new ConnectionException(Failure.REFUSED, "no").code()).isEmpty();
    }

    @Test
    void saysHowLongToWait() {
        var wait = ConnectionException.rateLimited(Duration.ofSeconds(3), "slow down");

        assertThat(wait.failure()).isEqualTo(Failure.RATE_LIMITED);
        assertThat(wait.retryAfter()).contains(Duration.ofSeconds(3));
    }

    @Test
    void namesAllWrongSettingsAtOnce() {
        var wrong = ConnectionException.misconfigured(Map.of("b", "B is missing", "a", "A is no address"));

        assertThat(wrong.failure()).isEqualTo(Failure.CONFIGURATION);
        assertThat(wrong).hasMessage("A is no address; B is missing");
        assertThat(wrong.problems()).containsOnlyKeys("a", "b");
    }
}
