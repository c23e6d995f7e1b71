package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.audit.Line;
import dev.zoomflow.host.store.OnEachStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@OnEachStore
class GrantSharingTest extends OneHost {
    @Test
    void aSecondConnectionOfTheSameUserSharesTheGrantAndBothGetTheNewTokens() {
        var first = host.connected("ann");
        var second = host.connected("ann");
        assertThat(host.find(first).grant())
                .isEqualTo(host.find(second).grant())
                .isPresent();
        assertThat(host.connections.open(first).verify().user()).isEqualTo("ann");
        assertThat(host.connections.open(second).verify().user()).isEqualTo("ann");
        assertThat(host.service.renewals).hasValue(0);
        assertThat(host.connections.history(first, 9)).extracting(Line::what).contains("tokens replaced");
        assertThat(host.connections.history(second, 9)).extracting(Line::what).doesNotContain("tokens replaced");
    }

    @Test
    void usersDoNotShare() {
        var ann = host.connected("ann");
        var bob = host.connected("bob");
        assertThat(host.find(ann).grant().orElseThrow().id())
                .isNotEqualTo(host.find(bob).grant().orElseThrow().id());
        assertThat(host.connections.open(ann).verify().user()).isEqualTo("ann");
    }

    @Test
    void namingSomebodysAppInAFormReachesNobodysTokens() {
        host.connected("ann");
        var mallory = host.connections.create("fake", "mine").id();
        host.connections.save(mallory, FakeType.PRIVATE, Map.of("client_id", "the-app", "client_secret", "guess"));
        Assertions.assertThatThrownBy(() -> host.connections.open(mallory).verify())
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("not connected yet");
        assertThat(host.stateOf(mallory)).isEqualTo(State.INIT_REQUIRED);
    }

    @Test
    void connectingAnotherUserKeepsTheIdAndEndsTheGrantNobodyUsesAnyMore() {
        var id = host.connected("ann");
        host.begin(id).consents("bob");
        assertThat(host.find(id).grant().orElseThrow().user()).isEqualTo("bob");
        assertThat(host.service.revoked).containsExactly("access-token-1");
    }

    @Test
    void deletingEndsTheGrantOnlyWhenNobodyElseUsesIt() {
        var first = host.connected("ann");
        var second = host.connected("ann");
        assertThat(host.connections.delete(first)).isEqualTo(new Deletion(false, ""));
        assertThat(host.connections.open(second).verify().user()).isEqualTo("ann");
        assertThat(host.connections.delete(second)).isEqualTo(new Deletion(true, ""));
        assertThat(host.service.revoked).containsExactly("access-token-2");
        assertThat(host.connections.all()).isEmpty();
    }

    @Test
    void deletingWorksAndSaysSoWhenTheServiceDoesNotEndTheGrant() {
        var id = host.connected("ann");
        host.service.revokeFails = Optional.of(Failure.UNAVAILABLE);
        var deletion = host.connections.delete(id);
        assertThat(deletion.revoked()).isFalse();
        assertThat(deletion.problem()).contains("UNAVAILABLE");
        assertThat(host.connections.find(id)).isEmpty();
    }

    @Test
    void withdrawnAccessEndsTheGrantsThatAreOlderThanTheEvent() {
        var ann = host.connected("ann");
        var bob = host.connected("bob");
        host.clock.pass(Duration.ofSeconds(10));
        host.connections.endAccess("fake", withdrawal("ann", host.clock.instant()));
        assertThat(host.stateOf(ann)).isEqualTo(State.RECONNECT);
        assertThat(host.stateOf(bob)).isEqualTo(State.OK);
        Assertions.assertThatThrownBy(() -> host.connections.open(ann).verify())
                .isInstanceOf(ConnectionException.class);

        host.begin(ann).consents("ann");
        host.connections.endAccess(
                "fake", withdrawal("ann", host.clock.instant().minusSeconds(5)));
        assertThat(host.stateOf(ann)).isEqualTo(State.OK);
    }

    @Test
    void connectionsWithoutAPersonWorkOnceSavedAndShareTheirGrant() {
        var first = robot();
        var second = robot();
        assertThat(host.stateOf(first)).isEqualTo(State.OK);
        assertThat(host.find(second).grant().orElseThrow().id())
                .isEqualTo(host.find(first).grant().orElseThrow().id());
    }

    private String robot() {
        var id = host.connections.create("fake", "robot").id();
        host.connections.save(id, FakeType.ROBOT, Map.of("client_id", "robots"));
        return id;
    }

    private static Event withdrawal(String user, Instant when) {
        return Event.of("e" + when, "app.deauthorized", Subject.of("the-app", "acme", user), when, "{}")
                .endingAccess();
    }
}
