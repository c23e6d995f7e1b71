package dev.zoomflow.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a test left behind that it should have seen to the end, in words.
 *
 * @param unusedFaults that too few requests or frames met
 * @param unmetDisturbances that no event met
 * @param unanswered requests and deliveries under way that no fault holds up
 * @param openWebSockets that clients opened and nobody closed
 */
public record Leftovers(
        List<String> unusedFaults,
        List<String> unmetDisturbances,
        List<String> unanswered,
        List<String> openWebSockets) {
    private static final Duration GRACE = Duration.ofSeconds(1);

    public Leftovers {
        unusedFaults = List.copyOf(unusedFaults);
        unmetDisturbances = List.copyOf(unmetDisturbances);
        unanswered = List.copyOf(unanswered);
        openWebSockets = List.copyOf(openWebSockets);
    }

    /** Gives what is under way a moment to end. */
    static Leftovers of(ZoomSimulator zoom) {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (System.nanoTime() < deadline && underWay(zoom) && pause()) {
            Thread.onSpinWait();
        }
        return now(zoom);
    }

    static Leftovers now(ZoomSimulator zoom) {
        List<String> unused = new ArrayList<>(zoom.faults().unused());
        unused.addAll(zoom.webSockets().unmetFaults());
        return new Leftovers(unused, zoom.webhooks().unmetDisturbances(), unanswered(zoom), zoom.openWebSockets());
    }

    private static boolean underWay(ZoomSimulator zoom) {
        return !unanswered(zoom).isEmpty() || !zoom.openWebSockets().isEmpty();
    }

    private static List<String> unanswered(ZoomSimulator zoom) {
        List<String> open = new ArrayList<>(zoom.unansweredRequests());
        zoom.webhooks().deliveries().stream()
                .filter(delivery ->
                        delivery.attempts().isEmpty() && delivery.nextRetryDue().isEmpty())
                .forEach(delivery -> open.add("delivery of " + delivery.event() + " to "
                        + delivery.subscription().endpoint()));
        return open;
    }

    private static boolean pause() {
        try {
            Thread.sleep(5);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Those that this test may not leave, a line each. */
    List<String> notAllowedBy(Allowances allowed) {
        List<String> wrong = new ArrayList<>();
        if (!allowed.unusedFaults()) {
            unusedFaults.forEach(fault -> wrong.add("a fault that too few requests met: " + fault));
            unmetDisturbances.forEach(one -> wrong.add("a disturbance that no event met: " + one));
        }
        if (!allowed.unanswered()) {
            unanswered.forEach(exchange -> wrong.add("no answer yet: " + exchange));
        }
        if (!allowed.openWebSockets()) {
            openWebSockets.forEach(socket -> wrong.add("a WebSocket still open: " + socket));
        }
        return wrong;
    }
}
