package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.host.store.OnEachStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEachStore
class HandlerSwitchesTest extends OneHost {
    private static final List<Setting> FORM =
            List.of(Setting.text("greeting", "Greeting"), Setting.secret("key", "Key"));

    @Test
    void handlersAreOffUntilSwitchedOnAndStaySoAfterARestart() {
        var id = host.connections.create("fake", "").id();
        assertThat(switches().of(id)).isEmpty();
        switches().set(id, "p:Thank", true);
        host.restart();
        assertThat(switches().connectionsWith("p:Thank")).containsExactly(id);
        switches().set(id, "p:Thank", false);
        assertThat(switches().connectionsWith("p:Thank")).isEmpty();
        assertThat(switches().of(id)).extracting(HandlerSwitch::on).containsExactly(false);
    }

    @Test
    void settingsAreKeptPerConnectionAndABlankSecretKeepsTheStoredOne() {
        var id = host.connections.create("fake", "").id();
        switches().configure(id, "p:Thank", Map.of("greeting", "Hi", "key", "hush"));
        switches().configure(id, "p:Thank", Map.of("greeting", "Hello", "key", ""));
        var one = switches().of(id).get(0);
        assertThat(one.on()).isFalse();
        assertThat(one.texts()).isEqualTo(Map.of("greeting", "Hello"));
        assertThat(one.settings().secret("key")).contains(Secret.of("hush"));
    }

    @Test
    void whatWaitsForAHandlerGoesOnWithItsSwitchAndWithOtherSettings() {
        var id = host.connections.create("fake", "").id();
        var told = new ArrayList<String>();
        var switches = switches();
        switches.onGoingOn((transaction, connection) -> told.add(connection));

        switches.set(id, "p:Thank", false);
        assertThat(told).isEmpty();
        switches.set(id, "p:Thank", true);
        assertThat(told).containsExactly(id);
        switches.configure(id, "p:Thank", Map.of("greeting", "Hi", "key", "hush"));
        assertThat(told).containsExactly(id, id);
    }

    @Test
    void aFormWithProblemsChangesNothing() {
        var id = host.connections.create("fake", "").id();
        assertThatThrownBy(() -> switches().configure(id, "p:Thank", Map.of()))
                .isInstanceOfSatisfying(
                        ConnectionException.class,
                        wrong -> assertThat(wrong.problems()).containsOnlyKeys("greeting", "key"));
        assertThat(switches().of(id)).isEmpty();
    }

    @Test
    void aDeletedConnectionTakesItsSwitchesAlong() {
        var id = host.connections.create("fake", "").id();
        switches().set(id, "p:Thank", true);
        host.connections.delete(id);
        assertThat(switches().connectionsWith("p:Thank")).isEmpty();
    }

    @Test
    void eachNameIsFoundOnceHoweverManyConnectionsHaveIt() {
        assertThat(switches().names()).isEmpty();

        for (int i = 0; i < 3; i++) {
            var id = host.connections.create("fake", "").id();
            switches().set(id, "p:Thank", true);
            switches().set(id, "p:" + i, i > 0);
        }

        assertThat(switches().names()).containsExactlyInAnyOrder("p:0", "p:1", "p:2", "p:Thank");
    }

    private HandlerSwitches switches() {
        return new HandlerSwitches(host.database, host.vault, host.connections.audit(), handler -> FORM);
    }
}
