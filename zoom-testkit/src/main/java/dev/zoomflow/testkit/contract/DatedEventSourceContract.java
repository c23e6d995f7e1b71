package dev.zoomflow.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.Delivery;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an {@link dev.zoomflow.api.event.EventSource} must do besides, where the service signs the time too. Then a delivery
 * that was caught and is sent again later must not pass.
 */
public interface DatedEventSourceContract extends EventSourceContract {
    @Test
    default void aStaleOrFutureDeliveryIsRejected() {
        var clause = Clause.of("Delivery.receivedAt", "the only clock EventSource.receive may look at");
        var signed = signed(messages().get(0).getBytes(UTF_8), Judged.AT);
        for (var away : List.of(Duration.ofDays(1), Duration.ofDays(-1), Duration.ofDays(400))) {
            var replayed =
                    Delivery.of(signed.method(), signed.uri(), signed.headers(), signed.body(), Judged.AT.plus(away));
            Judged.rejected(
                    clause,
                    clause.total("receive()", () -> source().receive(replayed)),
                    "a delivery received " + away + " after it was signed");
        }
    }
}
