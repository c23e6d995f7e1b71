package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link TokenStore} of a host must do. For those who write a host. */
public interface TokenStoreContract {
    /** A store of a connection that has never been authorised; another one at each call. */
    TokenStore emptyStore();

    /**
     * Another store over the same grant, as another node of the host would have it. By default the store itself: for hosts
     * that have one node.
     */
    default TokenStore onAnotherNode(TokenStore store) {
        return store;
    }

    private static TokenSet tokens(int number) {
        return TokenSet.of(Secret.of("access-" + number))
                .withRefresh(Secret.of("refresh-" + number))
                .withAttribute("number", Integer.toString(number));
    }

    private static int number(Optional<TokenSet> tokens) {
        return tokens.map(stored -> Integer.parseInt(stored.attributes().getOrDefault("number", "0")))
                .orElse(0);
    }

    private static TokenSet toNext(Optional<TokenSet> stored) {
        return tokens(number(stored) + 1);
    }

    private static Function<Optional<TokenSet>, TokenSet> unchanged(Clause clause) {
        return stored -> stored.orElseThrow(() -> clause.broken("a change sees nothing of what was stored"));
    }

    @Test
    default void isEmptyBeforeTheFirstAuthorisation() {
        var clause = Clause.of("TokenStore.current", "empty before the first authorisation");
        var store = emptyStore();
        clause.same(Optional.empty(), store.current(), "current()");
        store.update(stored -> {
            clause.same(Optional.empty(), stored, "what the first change sees");
            return tokens(1);
        });
    }

    @Test
    default void keepsEveryPartOfTheTokens() {
        var clause = Clause.of("TokenStore.current", "What is stored");
        var store = emptyStore();
        var whole = tokens(1)
                .withExpiry(Instant.ofEpochSecond(1_800_000_000))
                .withScopes(Set.of("meeting:read", "user:read"))
                .withAttribute("api_url", "https://api-eu.example");
        store.update(stored -> whole);
        clause.holds(store.current().equals(Optional.of(whole)), "a part of the tokens was lost: " + store.current());
        var bare = TokenSet.of(Secret.of("access-2"));
        store.update(stored -> bare);
        clause.holds(
                store.current().equals(Optional.of(bare)),
                "tokens without refresh and expiry became " + store.current());
    }

    @Test
    default void givesBackWhatItStored() {
        var clause = Clause.of("TokenStore.update", "what is stored, durable before this returns");
        var store = emptyStore();
        clause.same(tokens(1), store.update(TokenStoreContract::toNext), "what update() returned");
        clause.same(tokens(2), store.update(TokenStoreContract::toNext), "what the second update() returned");
    }

    @Test
    default void aChangeSeesWhatIsStoredNow() {
        var clause = Clause.of("TokenStore.update", "The function gets what is stored inside the lock");
        var store = emptyStore();
        store.update(TokenStoreContract::toNext);
        store.update(stored -> {
            clause.same(Optional.of(tokens(1)), stored, "what the second change sees");
            return tokens(2);
        });
    }

    @Test
    default void aChangeOnAnotherNodeSeesWhatIsStoredNow() {
        var clause = Clause.of("TokenStore.current", "May lag behind another node, which update never does");
        var store = emptyStore();
        store.update(TokenStoreContract::toNext);
        var other = onAnotherNode(store);
        other.update(stored -> {
            clause.same(Optional.of(tokens(1)), stored, "what a change on the other node sees");
            return tokens(2);
        });
        store.update(stored -> {
            clause.same(Optional.of(tokens(2)), stored, "what a change on the first node sees");
            return tokens(3);
        });
    }

    @Test
    default void changesGoOneAtATimeOverThreads() {
        var store = emptyStore();
        store.update(TokenStoreContract::toNext);
        oneAtATime(store, store);
    }

    @Test
    default void changesGoOneAtATimeOverNodes() {
        var store = emptyStore();
        store.update(TokenStoreContract::toNext);
        oneAtATime(store, onAnotherNode(store));
    }

    private static void oneAtATime(TokenStore one, TokenStore other) {
        var clause = Clause.of("TokenStore.update", "one change at a time per grant across all threads and nodes");
        var inside = new AtomicInteger();
        Crowd.of(8, clause, thread -> () -> {
            var store = thread % 2 == 0 ? one : other;
            for (int round = 0; round < 5; round++) {
                store.update(stored -> {
                    clause.same(1, inside.incrementAndGet(), "the number of changes at the same time");
                    LockSupport.parkNanos(200_000); // as long as a quick service takes
                    var next = tokens(number(stored) + 1);
                    inside.decrementAndGet();
                    return next;
                });
            }
            return thread;
        });
        clause.same(
                41,
                number(Optional.of(clause.total("update()", () -> one.update(unchanged(clause))))),
                "the number of changes that were kept");
    }

    @Test
    default void aChangeThatThrowsChangesNothing() {
        var clause = Clause.of("TokenStore.update", "If it throws, nothing changes");
        var store = emptyStore();
        fail(store, new ConnectionException(Failure.UNAVAILABLE, "the service is down"));
        clause.same(Optional.empty(), store.current(), "current() after a first change that threw");
        store.update(TokenStoreContract::toNext);
        fail(store, new ConnectionException(Failure.UNAVAILABLE, "the service is down"));
        fail(store, new IllegalStateException("a defect"));
        clause.same(Optional.of(tokens(1)), store.current(), "current() after a change that threw");
    }

    @Test
    default void theNextChangeIsLetInAfterOneThatThrew() {
        var clause = Clause.of("TokenStore.update", "one change at a time per grant across all threads and nodes");
        var store = emptyStore();
        store.update(TokenStoreContract::toNext);
        fail(store, new IllegalStateException("a defect"));
        Crowd.of(1, clause, thread -> () -> store.update(TokenStoreContract::toNext));
        Crowd.of(1, clause, thread -> () -> onAnotherNode(store).update(TokenStoreContract::toNext));
    }

    @Test
    default void whatAChangeThrowsReachesTheCaller() {
        var clause = Clause.of("TokenStore.update", "and whatever the function throws");
        var store = emptyStore();
        store.update(TokenStoreContract::toNext);
        for (var failure : new Failure[] {Failure.UNAVAILABLE, Failure.RATE_LIMITED, Failure.AUTHORIZATION}) {
            clause.fails(
                    failure,
                    "a change that failed with " + failure,
                    () -> store.update(stored -> {
                        throw new ConnectionException(failure, "the service said so");
                    }));
        }
        var defect = new IllegalStateException("a defect");
        clause.same(Optional.of(defect), fail(store, defect), "what came out of a change that threw");
    }

    @Test
    default void aChangeThatReturnsItsArgumentChangesNothing() {
        var clause = Clause.of("TokenStore.update", "It returns its argument if somebody else was faster");
        var store = emptyStore();
        store.update(TokenStoreContract::toNext);
        clause.same(
                tokens(1), clause.total("update()", () -> store.update(unchanged(clause))), "what update() returned");
        clause.same(Optional.of(tokens(1)), store.current(), "current()");
    }

    @Test
    default void grantsDoNotMix() {
        var clause = Clause.of("TokenStore", "The tokens of the grant behind one connection");
        var store = emptyStore();
        var stranger = emptyStore();
        store.update(TokenStoreContract::toNext);
        clause.same(Optional.empty(), stranger.current(), "current() of another connection");
    }

    private static Optional<Throwable> fail(TokenStore store, RuntimeException thrown) {
        try {
            store.update(stored -> {
                throw thrown;
            });
            return Optional.empty();
        } catch (RuntimeException caught) {
            return Optional.of(caught);
        }
    }
}
