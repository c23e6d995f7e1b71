package dev.zoomflow.host.proof;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Writes down what it was called with, and takes some milliseconds: process, key, attempt, lane, event. */
public final class KeepALedger implements EventHandler<Event> {
    @Override
    public EventType<Event> type() {
        return EventType.matching("zoom", "meeting.participant_joined");
    }

    @Override
    public void handle(Event event, EventContext context) throws Exception {
        Trace.append(
                "ledger",
                String.join(
                        "\t",
                        "" + ProcessHandle.current().pid(),
                        context.idempotencyKey(),
                        "" + context.attempt(),
                        event.orderingKey(),
                        event.json().replaceAll("(?s).*\"(event-\\d+)\".*", "$1")));
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(20));
    }
}
