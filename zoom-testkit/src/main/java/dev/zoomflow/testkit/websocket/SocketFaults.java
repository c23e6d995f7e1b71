package dev.zoomflow.testkit.websocket;

import dev.zoomflow.testkit.SocketFault;
import dev.zoomflow.testkit.SocketFrame.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to happen instead of which frames. Thread-safe. */
public final class SocketFaults {
    private final List<Planned> planned = new ArrayList<>();

    private record Planned(Occasion occasion, SocketFault fault) {}

    public synchronized void plan(Occasion occasion, int frames, SocketFault fault) {
        if (frames < 1) {
            throw new IllegalArgumentException("a fault is for 1 frame or more, not for " + frames);
        }
        for (int i = 0; i < frames; i++) {
            planned.add(new Planned(occasion, fault));
        }
    }

    synchronized Optional<SocketFault> take(Occasion occasion) {
        Optional<Planned> found =
                planned.stream().filter(one -> one.occasion() == occasion).findFirst();
        found.ifPresent(planned::remove);
        return found.map(Planned::fault);
    }

    public synchronized void lift() {
        planned.clear();
    }

    /** Those that no frame has met. */
    public synchronized List<String> unmet() {
        return planned.stream()
                .map(one -> one.fault() + " for a WebSocket's frame of "
                        + one.occasion().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
