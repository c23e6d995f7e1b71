package dev.zoomflow.testkit;

import dev.zoomflow.testkit.control.ControlApi;
import dev.zoomflow.testkit.desk.Desk;
import dev.zoomflow.testkit.http.Route;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One world after another, behind ports that stay. Thread-safe. */
final class Worlds implements AutoCloseable {
    private final Settings settings;
    private final Listeners listeners;
    private volatile Surface current;
    private boolean closed;

    Worlds(Settings settings) throws BindException {
        this.settings = settings;
        this.listeners = Listeners.start(settings.place());
        this.current = new Surface(new Simulation(settings, listeners));
        serve(current);
    }

    Surface current() {
        return current;
    }

    /** Those who call over HTTP stay in the world that they called. */
    private void serve(Surface world) {
        ZoomSimulator inside = new ZoomSimulator(this, () -> world);
        List<Route> routes = new ArrayList<>(new ControlApi(inside).routes());
        routes.addAll(new Desk(inside).routes());
        listeners.answerBy(world.simulation.handler(routes));
    }

    /**
     * @throws IllegalStateException when it is closed
     */
    synchronized void reset() {
        if (closed) {
            throw new IllegalStateException("the simulator is closed and cannot be reset; start another");
        }
        Simulation before = current.simulation;
        Optional<Path> kept = before.grants.abandon();
        Surface next = new Surface(new Simulation(settings, listeners));
        kept.ifPresent(next.simulation.grants::keepIn);
        serve(next);
        current = next;
        before.close();
        before.faults.hurry();
    }

    /** Waits for those who are being answered, one of whom may want to reset: so not while that is locked out. */
    @Override
    public void close() {
        last().simulation.close();
        listeners.close();
    }

    private synchronized Surface last() {
        closed = true;
        return current;
    }
}
