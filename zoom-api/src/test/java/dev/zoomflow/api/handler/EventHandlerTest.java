package dev.zoomflow.api.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.Event;
import org.junit.jupiter.api.Test;

class EventHandlerTest {
    static final class ThankTheHost implements EventHandler<Event> {
        @Override
        public EventType<Event> type() {
            return EventType.matching("zoom", "meeting.ended");
        }

        @Override
        public void handle(Event event, EventContext context) {}
    }

    @Test
    void isCalledByTheWordsOfItsClass() {
        assertThat(new ThankTheHost().displayName()).isEqualTo("Thank the host");
    }

    @Test
    void hasNoSettingsUnlessItSaysSo() {
        assertThat(new ThankTheHost().settings()).isEmpty();
    }
}
