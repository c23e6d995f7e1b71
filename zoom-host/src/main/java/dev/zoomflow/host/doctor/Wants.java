package dev.zoomflow.host.doctor;

import dev.zoomflow.api.connection.Use;
import dev.zoomflow.host.connection.HandlerSwitch;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.plugin.Plugins;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What the handlers that are switched on want. Any thread. */
final class Wants {
    private final Plugins plugins;
    private final HandlerSwitches switches;

    Wants(Plugins plugins, HandlerSwitches switches) {
        this.plugins = plugins;
        this.switches = switches;
    }

    Use of(String type, Collection<String> connections) {
        var events = new TreeSet<String>();
        var calls = new TreeSet<String>();
        for (var handler : handlers(connections)) {
            events.addAll(handler.type().patterns(type));
            calls.addAll(handler.handler().calls());
        }
        return new Use(events, calls);
    }

    private List<LoadedHandler> handlers(Collection<String> connections) {
        return connections.stream()
                .flatMap(connection -> switches.of(connection).stream())
                .filter(HandlerSwitch::on)
                .map(HandlerSwitch::handler)
                .distinct()
                .flatMap(name -> plugins.handler(name).stream())
                .toList();
    }
}
