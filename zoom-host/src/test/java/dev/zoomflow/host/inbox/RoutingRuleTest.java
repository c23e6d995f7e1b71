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
        // app, account, owner, whole account?, why
        "app, acc, me, false, OWNER",
        "app, acc, me, true, WHOLE_ACCOUNT",
        "app, acc, other, true, WHOLE_ACCOUNT",
        "app, acc, other, false, OTHER_USERS",
        "app, acc, '', false, OTHER_USERS",
        "app, acc, -, true, WHOLE_ACCOUNT",
        "app, acc, -, false, NO_USER",
        "app, '', me, false, OWNER",
        "app, '', other, true, OTHER_USERS",
        "app, '', '', true, OTHER_USERS",
        "app, '', -, true, NO_ACCOUNT",
        "app, elsewhere, me, false, OTHER_ACCOUNT",
        "app, elsewhere, me, true, OTHER_ACCOUNT",
        "foreign, acc, me, false, OTHER_APP",
        "foreign, acc, me, true, OTHER_APP",
        "'', acc, me, false, OTHER_APP"
    })
    void anEventOfASharedSourceGoesOnlyToWhomItClearlyBelongs(
            String app, String account, String owner, boolean wholeAccount, Why why) {
        assertThat(RoutingRule.judge("zoom", subject(app, account, owner), "", of("me", wholeAccount)))
                .isEqualTo(why);
    }

    @Test
    void aBlankOwnerIsNobodyAlsoForAGrantWithoutAUser() {
        assertThat(RoutingRule.judge("zoom", subject("app", "", ""), "", of("", true)))
                .isEqualTo(Why.OTHER_USERS);
        assertThat(RoutingRule.judge("zoom", subject("app", "acc", ""), "", of("", false)))
                .isEqualTo(Why.OTHER_USERS);
    }

    @ParameterizedTest
    @CsvSource({
        "app, acc, me, OWN_ADDRESS",
        "app, acc, -, OWN_ADDRESS",
        "anything, acc, -, OWN_ADDRESS",
        "app, '', -, OWN_ADDRESS",
        "app, acc, other, OTHER_USERS",
        "app, elsewhere, me, OTHER_ACCOUNT"
    })
    void anEventOfAConnectionsOwnSourceGoesToItUnlessItNamesSomebodyElse(
            String app, String account, String owner, Why why) {
        assertThat(RoutingRule.judge("zoom", subject(app, account, owner), "con_a", of("me", false)))
                .isEqualTo(why);
    }

    @Test
    void anEventOfAnotherConnectionsOwnSourceIsNotDelivered() {
        assertThat(RoutingRule.judge("zoom", subject("app", "acc", "me"), "con_b", of("me", true)))
                .isEqualTo(Why.OTHER_ADDRESS);
    }

    @Test
    void aConnectionThatIsNotConnectedYetOrOfAnotherTypeGetsNothing() {
        assertThat(RoutingRule.judge("zoom", subject("app", "acc", "me"), "", connection(Optional.empty())))
                .isEqualTo(Why.NOT_CONNECTED);
        assertThat(RoutingRule.judge("other", subject("app", "acc", "me"), "", of("me", true)))
                .isEqualTo(Why.OTHER_TYPE);
    }
}
