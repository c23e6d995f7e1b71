package dev.zoomflow.host.connection;

import java.util.Optional;
import java.util.function.Function;

/** How an authorisation ended. */
public sealed interface Outcome {
    /** Where the journey began, and goes back to. */
    String origin();

    <T> T match(Function<Connected, T> connected, Function<Refused, T> refused);

    record Connected(StoredConnection connection, String origin) implements Outcome {
        @Override
        public <T> T match(Function<Connected, T> connected, Function<Refused, T> refused) {
            return connected.apply(this);
        }
    }

    /**
     * Nothing was connected.
     *
     * @param status the HTTP status of the page
     * @param code short and stable, for machines: {@code access_denied}, {@code unknown_state}
     * @param text for people: what happened and what to click
     * @param connectionId empty if the browser has not shown that it is the one that began
     * @param origin "" if unknown
     */
    record Refused(int status, String code, String text, Optional<String> connectionId, String origin)
            implements Outcome {
        @Override
        public <T> T match(Function<Connected, T> connected, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
