package dev.zoomflow.testkit.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlerHostTest {
    private static final String USER_CREATED = """
            {"event":"user.created","payload":{"account_id":"a","object":{"id":"u1"}},"event_ts":1785368934817}""";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final HandlerHost host = HandlerHost.connectedAs(zoom, zoom.users().get(1));

    /** Writes down what it was called with. */
    private static final class Recorder implements EventHandler<Event> {
        private final List<String> seen = new ArrayList<>();

        @Override
        public EventType<Event> type() {
            return EventType.matching("zoom", "user.*");
        }

        @Override
        public void handle(Event event, EventContext context) {
            seen.add(event.type() + " as " + context.connection().verify().displayName() + ", attempt "
                    + context.attempt() + ", colour "
                    + context.settings().text("colour").orElse("none"));
        }
    }

    @AfterEach
    void stop() {
        zoom.close();
    }

    @Test
    void runsAHandlerWithTheNewestEventAsTheConnectedUser() throws Exception {
        var recorder = new Recorder();
        zoom.webhooks().send(USER_CREATED);

        host.with("colour", "blue").atAttempt(2).handleLast("user.created", recorder);

        assertThat(recorder.seen)
                .containsExactly("user.created as " + zoom.users().get(1).displayName() + ", attempt 2, colour blue");
    }

    @Test
    void saysWhatWasSentWhenTheEventWasNot() {
        zoom.webhooks().send(USER_CREATED);

        assertThatThrownBy(() -> host.last("meeting.ended"))
                .hasMessageContaining("no meeting.ended")
                .hasMessageContaining("user.created");
    }

    @Test
    void turnsZoomsRefusalsIntoFailuresWithTheirCode() {
        var unknown = host.connection().request("meetings/81000000000").build();

        assertThatThrownBy(() -> host.connection().send(unknown, BodyHandlers.ofString()))
                .isInstanceOfSatisfying(ConnectionException.class, refused -> {
                    assertThat(refused.failure()).isEqualTo(Failure.REFUSED);
                    assertThat(refused.code()).contains("3001");
                });
    }

    @Test
    void keepsItsTokenFromForeignAddresses() {
        var elsewhere = HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/v2/users/me"))
                .build();

        assertThatThrownBy(() -> host.connection().send(elsewhere, BodyHandlers.ofString()))
                .isInstanceOfSatisfying(
                        ConnectionException.class,
                        refused -> assertThat(refused.failure()).isEqualTo(Failure.REFUSED));
    }
}
