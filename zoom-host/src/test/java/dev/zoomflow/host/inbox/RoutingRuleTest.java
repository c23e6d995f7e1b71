package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.Status;
import dev.zoomflow.host.connection.StoredConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRuleTest {
    private static StoredConnection connection(Optional<Grant> grant) {
        return new StoredConnection(
                "con_a",
                "zoom",
                "oauthDefault",
                "Mine",
                "",
                new Status(State.OK, "", Instant.EPOCH, Optional.empty(), List.of()),
                grant,
                Instant.EPOCH);
    }

    private static StoredConnection of(String user, boolean wholeAccount) {
        return connection(Optional.of(new Grant(1, "app", "acc", user, wholeAccount, "Me", Instant.EPOCH)));
    }

    private static Subject subject(String app, String account, String owner) {
        return owner.equals("-") ? Subject.of(app, account) : Subject.of(app, account, owner);
    }

    @ParameterizedTest
    @CsvSource({
        // app, account, owner, whole account?, delivered, reason
        "app, acc, me, false, true, names this connection's user",
        "app, acc, me, true, true, covers the whole account",
        "app, acc, other, true, true, covers the whole account",
        "app, acc, other, false, false, belongs to other users",
        "app, acc, -, true, true, covers the whole account",
        "app, acc, -, false, false, names no user",
        "app, '', me, false, true, names this connection's user",
        "app, '', other, true, false, belongs to other users",
        "app, '', -, true, false, another app or account",
        "app, elsewhere, me, false, false, another app or account",
        "app, elsewhere, me, true, false, another app or account",
        "foreign, acc, me, false, false, another app or account",
        "foreign, acc, me, true, false, another app or account",
        "'', acc, me, false, false, another app or account"
    })
    void anEventOfASharedSourceGoesOnlyToWhomItClearlyBelongs(
            String app, String account, String owner, boolean wholeAccount, boolean delivered, String reason) {
        var route = RoutingRule.judge(subject(app, account, owner), "", of("me", wholeAccount));

        assertThat(route.delivered()).isEqualTo(delivered);
        assertThat(route.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "app, acc, me, true",
        "app, acc, -, true",
        "anything, acc, -, true",
        "app, '', -, true",
        "app, acc, other, false",
        "app, elsewhere, me, false"
    })
    void anEventOfAConnectionsOwnSourceGoesToItUnlessItNamesSomebodyElse(
            String app, String account, String owner, boolean delivered) {
        assertThat(RoutingRule.judge(subject(app, account, owner), "con_a", of("me", false))
                        .delivered())
                .isEqualTo(delivered);
    }

    @Test
    void anEventOfAnotherConnectionsOwnSourceIsNotDelivered() {
        assertThat(RoutingRule.judge(subject("app", "acc", "me"), "con_b", of("me", true))
                        .delivered())
                .isFalse();
    }

    @Test
    void aConnectionThatIsNotConnectedYetGetsNothing() {
        var route = RoutingRule.judge(subject("app", "acc", "me"), "", connection(Optional.empty()));

        assertThat(route.delivered()).isFalse();
        assertThat(route.reason()).contains("not connected yet");
    }

    @Test
    void connectionsOfOtherAppsAndAccountsAreNotEvenConsidered() {
        assertThat(RoutingRule.concerns(subject("app", "acc", "other"), of("me", false)))
                .isTrue();
        assertThat(RoutingRule.concerns(subject("app", "elsewhere", "me"), of("me", false)))
                .isFalse();
        assertThat(RoutingRule.concerns(subject("foreign", "acc", "me"), of("me", false)))
                .isFalse();
        assertThat(RoutingRule.concerns(subject("app", "acc", "me"), connection(Optional.empty())))
                .isFalse();
    }
}
