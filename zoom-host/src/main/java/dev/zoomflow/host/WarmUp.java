package dev.zoomflow.host;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.inbox.Rehearsal;
import dev.zoomflow.host.web.http.Listener;
import dev.zoomflow.host.web.open.PublicSite;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a connection type makes up for that through a listener of its own on this machine, before the public one is
 * open: a cold JVM acknowledges its first deliveries many times slower than all later ones.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Listener.Place PLACE = new Listener.Place("warm-up", "127.0.0.1", 0, "--warm-up");

    private final Store store;
    private final Integrations integrations;
    private final Clock clock;

    WarmUp(Store store, Integrations integrations, Clock clock) {
        this.store = store;
        this.integrations = integrations;
        this.clock = clock;
    }

    /** What is sent, and who judges it. */
    private record Exercise(String type, EventSource source, Delivery probe) {
        String path() {
            return "/" + type + "/" + source.name();
        }
    }

    /** @param site what the public listener will serve, with another inbox */
    void run(Duration time, Function<Rehearsal, PublicSite> site) {
        if (time.isZero()) {
            return;
        }
        try {
            var exercise = exercise();
            if (exercise.isPresent()) {
                run(time, exercise.get(), site);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("not warmed up, the first deliveries may take longer: {}", failed.toString());
        }
    }

    private void run(Duration time, Exercise exercise, Function<Rehearsal, PublicSite> site) throws IOException {
        try (var rehearsal = new Rehearsal(store.database(), store.vault(), exercise.source());
                var listener = Listener.start(PLACE)) {
            listener.serve(site.apply(rehearsal).handler());
            var answered = WarmUpCaller.call(listener.port(), exercise.path(), exercise.probe(), time);
            LOG.debug("warmed up with {} deliveries made up for that", answered);
        }
    }

    /** Empty if no source can make a delivery that it takes itself: without a secret there is none. */
    private Optional<Exercise> exercise() {
        return integrations.types().stream()
                .flatMap(type -> integrations.integration(type.id()).eventSources().stream()
                        .flatMap(source -> source.probes(address(type.id(), source), clock.instant()).stream()
                                .filter(probe -> Rehearsal.isProbe(source, probe))
                                .map(probe -> new Exercise(type.id(), source, probe))))
                .findFirst();
    }

    private static URI address(String type, EventSource source) {
        return URI.create("http://127.0.0.1/" + type + "/" + source.name());
    }
}
