package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.zoomflow.host.store.OnEachStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done after a commit for those who want to know of it. */
@OnEachStore
class ToldChangesTest extends OneHost {
    @Test
    void whatIsCommittedDidNotFailThoughItCannotBeReadForThoseWhoWantToKnow() {
        var id = host.initialised();
        var told = new ArrayList<String>();
        host.connections.observe(changed -> told.add(changed.id()));

        alter("connection rename to elsewhere");
        assertThatCode(() -> host.connections.core.tell(List.of(id))).doesNotThrowAnyException();
        alter("elsewhere rename to connection");
        host.connections.core.tell(List.of(id));

        assertThat(told).containsExactly(id);
    }

    private void alter(String table) {
        host.database.<Object>write(handle -> handle.execute("alter table " + table));
    }
}
