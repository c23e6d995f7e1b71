package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.AuthorizationFlow;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a connection must do besides, where a person has to allow it. */
public interface AuthorizationFlowContract extends ConnectionTypeContract {
    /** Does at the service what a person does who was sent to this address, and allows; gives the callback's parameters. */
    Map<String, String> allow(URI address);

    /** The same, but the person declines. */
    Map<String, String> decline(URI address);

    /** Where the service sends people back, as registered with it; nothing need be there. */
    default URI callback() {
        return URI.create("https://host.test/oauth/redirect");
    }

    private static AuthorizationFlow flow(Opened opened) {
        return opened.connection()
                .authorization()
                .orElseThrow(() -> new AssertionError("the connection has no authorization()"));
    }

    @Test
    default void beginsWithoutIoAndLeadsBackToTheCallback() {
        var clause = Clause.of("AuthorizationFlow.begin", "Where to send the person. No I/O");
        try (var opened = Opened.of(this)) {
            var before = opened.host().httpClient().sent();
            var pending = clause.total("begin()", () -> flow(opened).begin(callback(), "the-state"));
            clause.same(before, opened.host().httpClient().sent(), "what went over the network");
            clause.same(callback(), pending.callback(), "where the browser comes back");
        }
    }

    @Test
    default void theStateIsTheHosts() {
        var clause = Clause.of("AuthorizationFlow.begin", "unguessable, made and later checked by the host");
        try (var opened = Opened.of(this)) {
            for (var state : List.of("state-1", "another_state.2")) {
                var address = flow(opened).begin(callback(), state).redirectTo();
                clause.holds(address.toString().contains(state), "the state is not in the address");
            }
        }
    }

    @Test
    default void whatTheFlowRemembersIsNotInTheAddress() {
        var clause = Clause.of("PendingAuthorization", "what the flow must remember, e.g. a PKCE verifier");
        try (var opened = Opened.of(this)) {
            var one = flow(opened).begin(callback(), "state-1");
            var other = flow(opened).begin(callback(), "state-2");
            one.memo().ifPresent(memo -> {
                clause.holds(!one.redirectTo().toString().contains(memo.reveal()), "the memo is in the address");
                clause.holds(!other.memo().equals(one.memo()), "two authorisations have the same memo");
            });
        }
    }

    @Test
    default void isNotAuthorisedBeforeSomebodyAllows() {
        var clause = Clause.of("Connection.send", "AUTHORIZATION if there is no grant or it is dead");
        try (var opened = Opened.of(this)) {
            clause.fails(Failure.AUTHORIZATION, "send() before the authorisation", opened::send);
            clause.fails(
                    Failure.AUTHORIZATION,
                    "verify() before the authorisation",
                    () -> opened.connection().verify());
            clause.same(0L, opened.calls(), "the number of requests to the service");
        }
    }

    @Test
    default void completingStoresNothing() {
        var clause = Clause.of("AuthorizationFlow.complete", "Nothing is stored here");
        try (var opened = Opened.of(this)) {
            var pending = flow(opened).begin(callback(), "state-1");
            clause.total("complete()", () -> flow(opened).complete(pending, allow(pending.redirectTo())));
            clause.same(0, opened.store().changes(), "the number of changes in the store");
        }
    }

    @Test
    default void verifyWorksAfterCompleteAlone() {
        var clause =
                Clause.of("AuthorizationFlow", "keeps nothing between the steps, which may run in different processes");
        try (var begun = Opened.of(this);
                var completed = Opened.of(this);
                var verified = Opened.of(this)) {
            var pending = flow(begun).begin(callback(), "state-1");
            var parameters = allow(pending.redirectTo());
            verified.store()
                    .put(clause.total("complete()", () -> flow(completed).complete(pending, parameters)));
            clause.total("verify()", () -> verified.connection().verify());
        }
    }

    @Test
    default void provingAnAppThatIsRightHarmsNothing() {
        var clause = Clause.of("AuthorizationFlow.proveApp", "and changes nothing there");
        try (var opened = Opened.of(this)) {
            var pending = flow(opened).begin(callback(), "state-1");
            opened.store().put(flow(opened).complete(pending, allow(pending.redirectTo())));
            clause.total("proveApp()", () -> flow(opened).proveApp());
            clause.total("verify() after proveApp()", () -> opened.connection().verify());
        }
    }

    @Test
    default void aPersonWhoDeclinesIsNoAccident() {
        var clause = Clause.of("AuthorizationFlow.complete", "AUTHORIZATION with code access_denied if the person");
        try (var opened = Opened.of(this)) {
            var pending = flow(opened).begin(callback(), "state-1");
            var declined = clause.fails(
                    Failure.AUTHORIZATION,
                    "complete() after the person declined",
                    () -> flow(opened).complete(pending, decline(pending.redirectTo())));
            clause.same("access_denied", declined.code().orElse("none"), "the code");
        }
    }

    @Test
    default void aUsedCodeIsNoGrant() {
        var clause = Clause.of("AuthorizationFlow.complete", "with invalid_grant if the code is used or old");
        try (var opened = Opened.of(this)) {
            var pending = flow(opened).begin(callback(), "state-1");
            var parameters = allow(pending.redirectTo());
            flow(opened).complete(pending, parameters);
            var used = clause.fails(
                    Failure.AUTHORIZATION,
                    "complete() with a code that was used",
                    () -> flow(opened).complete(pending, parameters));
            clause.same("invalid_grant", used.code().orElse("none"), "the code");
        }
    }

    @Test
    default void wrongCredentialsAreAMatterOfConfiguration() {
        var clause = Clause.of("AuthorizationFlow.complete", "CONFIGURATION if the app's credentials are wrong");
        try (var opened = Opened.of(this)) {
            var pending = flow(opened).begin(callback(), "state-1");
            var parameters = allow(pending.redirectTo());
            var server = Settings.withWrongSecrets(serverSettings(), type().serverSettings());
            var fields = type().authTypes().stream()
                    .flatMap(one -> one.form().stream())
                    .toList();
            try (var wrong = type().open(ContractHost.with(server, clock()))) {
                var connection =
                        wrong.connect(authType(), Settings.withWrongSecrets(form(), fields), new WatchedStore());
                clause.fails(
                        Failure.CONFIGURATION,
                        "complete() with wrong credentials",
                        () -> connection.authorization().orElseThrow().complete(pending, parameters));
            }
        }
    }

    @Test
    default void aCallbackThatSaysNothingIsAgainstTheProtocol() {
        var clause = Clause.of("AuthorizationFlow.complete", "PROTOCOL for a callback with neither code nor error");
        try (var opened = Opened.of(this)) {
            var pending = flow(opened).begin(callback(), "state-1");
            clause.fails(
                    Failure.PROTOCOL,
                    "complete() without parameters",
                    () -> flow(opened).complete(pending, Map.of()));
        }
    }

    @Test
    default void aServiceThatIsDownWhileCompletingIsUnavailable() {
        var clause = Clause.of("AuthorizationFlow.complete", "if the service gave no usable answer");
        try (var opened = Opened.of(this)) {
            var pending = flow(opened).begin(callback(), "state-1");
            var parameters = allow(pending.redirectTo());
            opened.host().httpClient().instead(request -> true, new Broken(() -> new IOException("reset")));
            clause.fails(
                    Failure.UNAVAILABLE,
                    "complete() over a broken connection",
                    () -> flow(opened).complete(pending, parameters));
        }
    }

    @Test
    default void whatWasRevokedIsDead() {
        var clause = Clause.of("AuthorizationFlow.revoke", "Ends the grant at the service");
        try (var opened = Opened.connected(this)) {
            revoke(clause, opened);
            clause.fails(Failure.AUTHORIZATION, "send() after revoke()", opened::send);
        }
    }

    @Test
    default void revokingWhatHasEndedIsSuccess() {
        var clause = Clause.of("AuthorizationFlow.revoke", "already ended is success");
        try (var opened = Opened.connected(this)) {
            revoke(clause, opened);
            revoke(clause, opened);
        }
    }

    private static void revoke(Clause clause, Opened opened) {
        var tokens = opened.store().current().orElseThrow();
        clause.total("revoke()", () -> flow(opened).revoke(tokens));
    }

    @Test
    default void anUnknownEndOfAGrantIsUnavailable() {
        var clause = Clause.of("AuthorizationFlow.revoke", "UNAVAILABLE if it is not known whether the grant lives");
        try (var opened = Opened.connected(this)) {
            var tokens = opened.store().current().orElseThrow();
            opened.host().httpClient().instead(request -> true, new Broken(() -> new IOException("reset")));
            clause.fails(
                    Failure.UNAVAILABLE,
                    "revoke() over a broken connection",
                    () -> flow(opened).revoke(tokens));
        }
    }

    @Test
    default void theStoreSeesThatAGrantIsDead() {
        var clause = Clause.of("TokenStore.update", "an AUTHORIZATION failure tells it that the grant is dead");
        try (var opened = Opened.connected(this)) {
            revoke(clause, opened);
            clause.fails(Failure.AUTHORIZATION, "send() after revoke()", opened::send);
            clause.holds(
                    opened.store().refusals().stream().anyMatch(one -> one.failure() == Failure.AUTHORIZATION),
                    "no change in the store failed with it, so the host does not know");
        }
    }
}
