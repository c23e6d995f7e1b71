package dev.zoomflow.host.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LiveTest {
    private final Live live = new Live();

    @Test
    void everyListenerHearsChangesInOrder() {
        var first = new ArrayList<Change>();
        var second = new ArrayList<Change>();
        live.listen(first::add);
        live.listen(second::add);

        live.tell(new Change("event", "1"));
        live.tell(new Change("run", "2"));

        assertThat(first).containsExactly(new Change("event", "1"), new Change("run", "2"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatHappensHereIsRelayedAndWhatHappensElsewhereIsNot() {
        var relayed = new ArrayList<Change>();
        live.relay(relayed::add);

        live.heard(new Change("event", "1"));
        live.tell(new Change("event", "2"));

        assertThat(relayed).containsExactly(new Change("event", "2"));
    }
}
