package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.SocketFault;
import java.time.Duration;
import java.util.function.Function;

/** Faults of WebSockets by the words that those who do not write Java have for them. */
enum NamedSocketFault {
    DROP(said -> SocketFault.drop()),
    CLOSE(said ->
            new SocketFault.Close(said.number("code", 1001), said.text("reason").orElse(""))),
    GARBAGE(said -> said.text("text").map(SocketFault::garbage).orElseGet(SocketFault::garbage)),
    SILENCE(said -> SocketFault.silence()),
    STALL(said -> SocketFault.stall(said.duration("duration").orElse(Duration.ofSeconds(10))));

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda without state
    private final Function<Fields, SocketFault> making;

    NamedSocketFault(Function<Fields, SocketFault> making) {
        this.making = making;
    }

    SocketFault of(Fields said) {
        return making.apply(said);
    }
}
