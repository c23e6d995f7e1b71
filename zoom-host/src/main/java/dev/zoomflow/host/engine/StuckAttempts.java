package dev.zoomflow.host.engine;

import dev.zoomflow.host.plugin.LoadedHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The attempts that outlive their interruption, until they end after all. Any thread. */
final class StuckAttempts {
    private final Map<Watch.Attempt, Stuck> attempts = new ConcurrentHashMap<>();

    void add(Watch.Attempt attempt, LoadedHandler handler) {
        attempts.put(attempt, new Stuck(handler.pluginId(), handler.name()));
        if (attempt.hasEnded()) {
            attempts.remove(attempt);
        }
    }

    void ended(Watch.Attempt attempt) {
        attempts.remove(attempt);
    }

    Map<Stuck, Long> counted() {
        return attempts.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
