package dev.zoomflow.plugin.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;

/** What a call fails with. */
public final class Failures {
    private Failures() {}

    public static ThrowableAssertAlternative<ConnectionException> assertFails(Failure failure, ThrowingCallable call) {
        return assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(call)
                .satisfies(problem ->
                        assertThat(problem.failure()).as(problem.getMessage()).isEqualTo(failure));
    }
}
