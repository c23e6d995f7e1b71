package dev.zoomflow.host.doctor;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Check;
import java.util.List;
import java.util.function.Supplier;

/** Has others look: what they throw is a failed check, so that the next ones look as well. */
final class Attempt {
    private Attempt() {}

    static List<Check> at(String name, Supplier<List<Check>> checks) {
        try {
            return checks.get();
        } catch (ConnectionException refused) {
            return List.of(Check.failed(name, String.valueOf(refused.getMessage()), "Correct what it names"));
        }
    }
}
