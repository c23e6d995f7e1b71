package dev.zoomflow.host.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.connection.Check;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AttemptTest {
    @Test
    void whatIsFoundIsTold() {
        var found = Check.passed("app", "fine");

        assertThat(at(Duration.ofMinutes(1), () -> List.of(found))).isEqualTo(found);
    }

    @Test
    void aCheckThatHangsIsInterruptedAndNamed() throws InterruptedException {
        var interrupted = new CountDownLatch(1);

        var check = at(Duration.ofMillis(50), () -> {
            try {
                Thread.sleep(Duration.ofMinutes(10).toMillis());
            } catch (InterruptedException stop) {
                interrupted.countDown();
            }
            return List.of();
        });

        assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
        assertThat(check.found()).contains("did not end within");
        interrupted.await();
    }

    @Test
    void aPluginsFaultIsAFailedCheckAndNoStackTrace() {
        var check = at(Duration.ofMinutes(1), () -> {
            throw new IllegalStateException("at some line");
        });

        assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
        assertThat(check.found()).contains("IllegalStateException").doesNotContain("at some line");
        assertThat(check.fix()).contains("log");
    }

    @Test
    void whatTheServiceRefusesIsToldInItsWords() {
        var check = at(Duration.ofMinutes(1), () -> {
            throw new ConnectionException(Failure.CONFIGURATION, "the client secret is wrong");
        });

        assertThat(check.found()).isEqualTo("the client secret is wrong");
    }

    private static Check at(Duration patience, Supplier<List<Check>> checks) {
        return Attempt.at("app", patience, checks).get(0);
    }
}
