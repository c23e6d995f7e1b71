package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A store in memory that keeps the contract, but for one flaw. */
class FlawedTokenStore implements TokenStoreContract {
    enum Flaws implements Flaw {
        FULL_FROM_THE_START("isEmptyBeforeTheFirstAuthorisation", "aChangeThatThrowsChangesNothing", "grantsDoNotMix"),
        FORGETS_THE_EXPIRY("keepsEveryPartOfTheTokens"),
        RETURNS_WHAT_WAS("givesBackWhatItStored"),
        SHOWS_CHANGES_NOTHING(
                "aChangeSeesWhatIsStoredNow",
                "aChangeOnAnotherNodeSeesWhatIsStoredNow",
                "aChangeThatReturnsItsArgumentChangesNothing",
                "changesGoOneAtATimeOverNodes",
                "changesGoOneAtATimeOverThreads",
                "givesBackWhatItStored"),
        A_CACHE_PER_NODE("aChangeOnAnotherNodeSeesWhatIsStoredNow", "changesGoOneAtATimeOverNodes"),
        NO_LOCK("changesGoOneAtATimeOverThreads", "changesGoOneAtATimeOverNodes"),
        A_LOCK_PER_NODE("changesGoOneAtATimeOverNodes"),
        STORES_HALF_A_CHANGE("aChangeThatThrowsChangesNothing"),
        WRAPS_WHAT_IS_THROWN("whatAChangeThrowsReachesTheCaller"),
        KEEPS_THE_LOCK("theNextChangeIsLetInAfterOneThatThrew"),
        WANTS_NEWS(
                "aChangeThatReturnsItsArgumentChangesNothing",
                "changesGoOneAtATimeOverNodes",
                "changesGoOneAtATimeOverThreads"),
        ONE_GRANT_FOR_ALL("grantsDoNotMix");

        private final String breaks;

        Flaws(String... breaks) {
            this.breaks = String.join(" ", breaks);
        }

        @Override
        public String breaks() {
            return breaks;
        }
    }

    @RegisterExtension
    final Flawed flawed = new Flawed();

    private Optional<Store> first = Optional.empty();

    @Override
    public TokenStore emptyStore() {
        if (flawed.has(Flaws.ONE_GRANT_FOR_ALL) && first.isPresent()) {
            return first.get();
        }
        var store = new Store(new Grant());
        if (flawed.has(Flaws.FULL_FROM_THE_START)) {
            store.grant.tokens = Optional.of(TokenSet.of(Secret.of("left over")));
        }
        first = Optional.of(store);
        return store;
    }

    @Override
    public TokenStore onAnotherNode(TokenStore store) {
        return new Store(((Store) store).grant);
    }

    private static final class Grant {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile Optional<TokenSet> tokens = Optional.empty();
    }

    private final class Store implements TokenStore {
        private final Grant grant;
        private final ReentrantLock ownLock = new ReentrantLock();
        private volatile Optional<TokenSet> cache;

        Store(Grant grant) {
            this.grant = grant;
            this.cache = grant.tokens;
        }

        @Override
        public Optional<TokenSet> current() {
            return flawed.has(Flaws.A_CACHE_PER_NODE) ? cache : grant.tokens;
        }

        @Override
        public TokenSet update(Function<Optional<TokenSet>, TokenSet> change) {
            if (flawed.has(Flaws.NO_LOCK)) {
                return changed(change);
            }
            var lock = flawed.has(Flaws.A_LOCK_PER_NODE) ? ownLock : grant.lock;
            enter(lock);
            boolean done = false;
            try {
                var result = changed(change);
                done = true;
                return result;
            } finally {
                if (done || !flawed.has(Flaws.KEEPS_THE_LOCK)) {
                    lock.unlock();
                }
            }
        }

        private static void enter(ReentrantLock lock) {
            try {
                if (!lock.tryLock(2, TimeUnit.SECONDS)) {
                    throw new ConnectionException(Failure.UNAVAILABLE, "another change holds the grant");
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        private TokenSet changed(Function<Optional<TokenSet>, TokenSet> change) {
            var before = current();
            try {
                var after = change.apply(flawed.has(Flaws.SHOWS_CHANGES_NOTHING) ? Optional.empty() : before);
                return store(before, after);
            } catch (RuntimeException thrown) {
                if (flawed.has(Flaws.STORES_HALF_A_CHANGE)) {
                    grant.tokens = Optional.of(TokenSet.of(Secret.of("half")));
                }
                if (flawed.has(Flaws.WRAPS_WHAT_IS_THROWN)) {
                    throw new IllegalArgumentException("the change failed", thrown);
                }
                throw thrown;
            }
        }

        private TokenSet store(Optional<TokenSet> before, TokenSet after) {
            if (flawed.has(Flaws.WANTS_NEWS) && before.equals(Optional.of(after))) {
                throw new IllegalStateException("nothing is new");
            }
            var kept = flawed.has(Flaws.FORGETS_THE_EXPIRY)
                    ? new TokenSet(
                            after.access(), after.refresh(), Optional.empty(), after.scopes(), after.attributes())
                    : after;
            grant.tokens = Optional.of(kept);
            cache = Optional.of(kept);
            return flawed.has(Flaws.RETURNS_WHAT_WAS) ? before.orElse(after) : kept;
        }
    }
}
