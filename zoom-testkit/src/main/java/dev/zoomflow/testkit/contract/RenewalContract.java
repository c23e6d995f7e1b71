package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.auth.TokenSet;
import java.net.http.HttpRequest;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a connection must do besides, where its access tokens end and it can get others without a person. */
public interface RenewalContract extends ConnectionTypeContract {
    /** The service refuses the tokens that the call was sent with at first, as if it had ended them early. */
    private static Predicate<HttpRequest> withTokensOf(Opened opened, HttpRequest first) {
        var header = first.headers().firstValue("Authorization");
        return opened.theCall()
                .and(request -> request.headers().firstValue("Authorization").equals(header));
    }

    private static void endAccessTokens(Opened opened) {
        endAccessTokens(opened, Canned.status(401));
    }

    private static void endAccessTokens(Opened opened, WatchedClient.Stand refusal) {
        opened.send();
        var sent = opened.host().httpClient().sent();
        opened.host().httpClient().instead(withTokensOf(opened, sent.get(sent.size() - 1)), refusal);
    }

    @Test
    default void tokensThatTheServiceEndedAreRenewedOnceAndTheRequestSentAgain() {
        var clause =
                Clause.of("Connection.send", "renews the tokens first if they are about to expire, and once if the");
        try (var opened = Opened.connected(this)) {
            endAccessTokens(opened);
            var changes = opened.store().changes();
            var calls = opened.calls();
            var answer = clause.total("send() with tokens that are refused with 401", opened::send);
            clause.holds(answer.statusCode() / 100 == 2, "the status is " + answer.statusCode());
            clause.same(changes + 1, opened.store().changes(), "the number of stored tokens");
            clause.same(calls + 2, opened.calls(), "the number of requests");
        }
    }

    @Test
    default void manyThreadsRenewOnce() {
        var clause = Clause.of("TokenStore.update", "It returns its argument if somebody else was faster");
        try (var opened = Opened.connected(this)) {
            endAccessTokens(opened, new Together(8, Canned.status(401)));
            var changes = opened.store().changes();
            Crowd.of(8, clause, thread -> opened::send);
            clause.same(changes + 1, opened.store().changes(), "the number of tokens that 8 threads stored");
        }
    }

    @Test
    default void tokensAboutToExpireAreRenewedBeforeTheyAreSent() {
        var clause = Clause.of("Connection.send", "renews the tokens first if they are about to expire");
        try (var opened = Opened.connected(this)) {
            opened.send();
            var old = opened.store().current().orElseThrow(() -> clause.broken("send() stored no tokens"));
            opened.store().put(expired(old));
            var calls = opened.calls();
            clause.total("send() with tokens that have expired", opened::send);
            clause.same(calls + 1, opened.calls(), "the number of requests");
            clause.holds(
                    !opened.store().current().orElse(old).access().equals(old.access()),
                    "the tokens that have expired are still stored");
        }
    }

    private TokenSet expired(TokenSet tokens) {
        return tokens.withExpiry(clock().instant().minusSeconds(1));
    }

    @Test
    default void everyProcessOfTheHostUsesWhatAnotherOneRenewed() {
        var clause = Clause.of("Connection", "immutable; any thread");
        try (var one = Opened.connected(this);
                var other = Opened.with(this, one.store())) {
            endAccessTokens(one);
            clause.total("send() of the other one", other::send);
            clause.total("send() after the other one's", one::send);
            var changes = one.store().changes();
            clause.total("the second send() of the other one", other::send);
            clause.same(changes, one.store().changes(), "the number of stored tokens");
        }
    }

    @Test
    default void aNewAccessTokenKeepsWhatCameWithTheOldOne() {
        var clause = Clause.of("TokenSet", "what else came with the tokens and later calls need");
        try (var opened = Opened.connected(this)) {
            opened.send();
            var before = opened.store().current().orElseThrow(() -> clause.broken("send() stored no tokens"));
            endAccessTokens(opened);
            clause.total("send() with tokens that are refused with 401", opened::send);
            var after = opened.store().current().orElse(before);
            clause.same(before.attributes().keySet(), after.attributes().keySet(), "the attributes");
            clause.same(before.scopes(), after.scopes(), "the scopes");
            clause.same(before.refresh().isPresent(), after.refresh().isPresent(), "whether there is a refresh token");
        }
    }
}
