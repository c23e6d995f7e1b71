package dev.zoomflow.host.explain;

import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.explain.Explanation.HandlerLine;
import dev.zoomflow.host.plugin.LoadedHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the handlers of a connection did with an event that it got, or why they did nothing. */
final class Deeds {
    private static final String TOO_LATE = "did not run: it was switched on afterwards, and is not loaded";
    private static final String WOULD_WAIT = "would wait: it is not loaded";
    private static final String OFF = "is not switched on for this connection";

    private final Function<List<String>, Map<String, Set<String>>> switchedOn;
    private final Supplier<List<LoadedHandler>> handlers;

    /** @param switchedOn the names of the handlers that are on, for each of these connections */
    Deeds(Function<List<String>, Map<String, Set<String>>> switchedOn, Supplier<List<LoadedHandler>> handlers) {
        this.switchedOn = switchedOn;
        this.handlers = handlers;
    }

    List<HandlerLine> of(Asked asked, String connectionId) {
        var lines = new ArrayList<HandlerLine>();
        var ran = asked.runs().stream()
                .filter(run -> run.connectionId().equals(connectionId))
                .toList();
        var on = switchedOn.apply(List.of(connectionId)).getOrDefault(connectionId, Set.of());
        ran.forEach(run -> lines.add(new HandlerLine(run.handler(), what(run, on))));
        handlers.get().stream()
                .filter(handler -> ran.stream().noneMatch(run -> run.handler().equals(handler.name())))
                .forEach(handler -> lines.add(new HandlerLine(handler.name(), why(asked, handler, on))));
        on.stream()
                .filter(name -> lines.stream().noneMatch(line -> line.handler().equals(name)))
                .forEach(name -> lines.add(new HandlerLine(name, asked.stored() ? TOO_LATE : WOULD_WAIT)));
        return lines;
    }

    private static String what(RunView run, Set<String> on) {
        var state = run.state().toLowerCase(Locale.ROOT);
        if (!run.problem().isEmpty()) {
            return state + ": " + run.problem();
        }
        return run.finishedAt().isPresent() || on.contains(run.handler()) ? state : state + ": " + OFF;
    }

    private static String why(Asked asked, LoadedHandler handler, Set<String> on) {
        if (!handler.wants(asked.type(), asked.eventType())) {
            return "does not handle " + asked.eventType();
        }
        if (!on.contains(handler.name())) {
            return OFF;
        }
        return asked.stored() ? "did not run: it was switched on or loaded afterwards" : "would run";
    }
}
