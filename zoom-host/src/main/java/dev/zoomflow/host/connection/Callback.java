package dev.zoomflow.host.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.OnBehalf;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes authorisations: exchange, store, ask who it is, share. Each step is durable before the next. */
final class Callback {
    private static final Logger LOG = LoggerFactory.getLogger(Callback.class);

    private final Core core;
    private final Opener opener;
    private final Owners owners;
    private final Revocation revocation;

    Callback(Core core, Opener opener, Owners owners, Revocation revocation) {
        this.core = core;
        this.opener = opener;
        this.owners = owners;
        this.revocation = revocation;
    }

    Outcome complete(String type, Map<String, String> parameters, Optional<String> browser) {
        var state = parameters.getOrDefault("state", "");
        if (state.isBlank()) {
            return Refusals.stranger(
                    400, "missing_state", "The service sent no state. Start again from the connection's page.");
        }
        var key = Authorizations.key(state);
        return inTurn(
                key,
                () -> core.database
                        .read(handle -> core.pending.find(handle, key))
                        .filter(pending -> pending.attempt().type().equals(type))
                        .map(pending -> mine(pending, browser) ? next(pending, parameters) : Refusals.otherBrowser())
                        .orElseGet(Refusals::unknownState));
    }

    /**
     * After a restart or trouble with the store, without a browser: what was stored or can be now is finished, what was in
     * the air is over.
     */
    void resume(String key) {
        inTurn(key, () -> {
            core.exchanged.store(key);
            return core.database
                    .read(handle -> core.pending.find(handle, key))
                    .filter(pending -> pending.step() != Pending.Step.BEGUN)
                    .map(pending -> next(pending, Map.of()))
                    .orElseGet(Refusals::unknownState);
        });
    }

    private Outcome inTurn(String key, Supplier<Outcome> work) {
        return core.turns.take("state " + key, work);
    }

    private static boolean mine(Pending pending, Optional<String> browser) {
        return browser.map(cookie -> MessageDigest.isEqual(
                        Ids.hash(cookie).getBytes(US_ASCII), pending.browser().getBytes(US_ASCII)))
                .orElse(false);
    }

    /** Whoever's browser it is: it is done for who started it. */
    private Outcome next(Pending pending, Map<String, String> parameters) {
        return OnBehalf.of(pending.attempt().person(), () -> goOn(pending, parameters));
    }

    private Outcome goOn(Pending pending, Map<String, String> parameters) {
        if (core.elsewhere.isUnderway(pending)) {
            return elsewhere(pending);
        }
        return switch (pending.step()) {
            case BEGUN ->
                pending.expiresAt().isAfter(core.now())
                        ? exchange(pending, parameters)
                        : pending.refused(Refusals.EXPIRED);
            case EXCHANGING ->
                core.exchanged.isUnstored(pending.key()) ? store(pending) : conclude(pending, Refusals.INTERRUPTED);
            case STORED -> identifyUnlessDone(pending);
            case DONE -> outcome(pending);
        };
    }

    /** Two nodes may ask at the same time: the second finds the grant shared, and the outcome there. */
    private Outcome identifyUnlessDone(Pending pending) {
        try {
            return identify(pending);
        } catch (ConnectionException overtaken) {
            return core.database
                    .read(handle -> core.pending.find(handle, pending.key()))
                    .filter(now -> now.step() == Pending.Step.DONE)
                    .map(this::outcome)
                    .orElseThrow(() -> overtaken);
        }
    }

    private Outcome outcome(Pending pending) {
        return pending.verdict().equals(Pending.Verdict.CONNECTED)
                ? new Outcome.Connected(
                        core.require(pending.attempt().connectionId()),
                        pending.attempt().origin())
                : pending.refused(pending.verdict());
    }

    private Outcome exchange(Pending pending, Map<String, String> parameters) {
        Optional<AuthorizationFlow> flow;
        try {
            flow = flow(pending);
        } catch (ConnectionException broken) {
            return conclude(pending, Refusals.of(broken));
        }
        if (flow.isEmpty()) {
            return conclude(pending, Refusals.SETTINGS_CHANGED);
        }
        var begun = core.database.write(handle -> begin(handle, pending));
        if (begun.isEmpty()) {
            return elsewhere(pending);
        }
        var asked = core.now();
        try {
            var tokens = flow.get().complete(pending.sent(), parameters);
            core.exchanged.keep(pending.exchanging(begun.get()), tokens, asked);
        } catch (ConnectionException refused) {
            return conclude(pending.exchanging(begun.get()), Refusals.of(refused));
        }
        return store(pending);
    }

    /** What cannot be stored now is tried again by the next reload, or by {@link Recovery}. */
    private Outcome store(Pending pending) {
        try {
            core.exchanged.store(pending.key());
        } catch (StoreException cannot) {
            LOG.error(
                    "the tokens of the sign-in of {} wait for the store: {}",
                    pending.attempt().connectionId(),
                    cannot.getMessage());
            return pending.refused(Refusals.NOT_STORED);
        }
        return now(pending);
    }

    /** Goes on where it is now: here, or where others have brought it. */
    private Outcome now(Pending pending) {
        return core.database
                .read(handle -> core.pending.find(handle, pending.key()))
                .map(now -> next(now, Map.of()))
                .orElseGet(Refusals::unknownState);
    }

    /** Empty if another node was faster with the same callback. */
    private Optional<Long> begin(Handle handle, Pending pending) {
        var attempt = pending.attempt();
        var id = core.intents.beginExchange(handle, attempt.type(), attempt.app(), core.now());
        if (core.pending.exchanging(handle, pending.key(), id)) {
            return Optional.of(id);
        }
        core.intents.end(handle, id);
        return Optional.empty();
    }

    /** Waits for what another node makes of it, as a second call in this process waits for its turn. */
    private Outcome elsewhere(Pending pending) {
        return core.elsewhere
                .result(pending.key())
                .map(now -> next(now, Map.of()))
                .orElseGet(() -> pending.refused(Refusals.ELSEWHERE));
    }

    /** Empty if the connection's settings no longer are those it was begun with. */
    private Optional<AuthorizationFlow> flow(Pending pending) {
        var attempt = pending.attempt();
        var stored = core.require(attempt.connectionId());
        var connection = opener.connect(stored, attempt.authType(), settings(pending, stored), NoTokens.HERE);
        return isAsBegun(pending, stored) && connection.app().equals(attempt.app())
                ? connection.authorization()
                : Optional.empty();
    }

    private static boolean isAsBegun(Pending pending, StoredConnection stored) {
        return pending.draft().isPresent()
                || stored.authType().equals(pending.attempt().authType());
    }

    private Filled settings(Pending pending, StoredConnection stored) {
        return pending.draft()
                .orElseGet(() -> core.database.read(handle -> core.connections.settings(handle, stored.id())));
    }

    private Outcome identify(Pending pending) {
        var attempt = pending.attempt();
        var stored = core.require(attempt.connectionId());
        var grant = pending.grant().orElseThrow(Renewals::ended);
        Identity who;
        try {
            var connection = opener.on(stored, attempt.authType(), settings(pending, stored), grant);
            if (!connection.app().equals(attempt.app())) {
                return conclude(pending, Refusals.SETTINGS_CHANGED);
            }
            who = connection.verify();
        } catch (ConnectionException failed) {
            // the tokens are stored: the same address asks again
            var later = failed.failure() == Failure.UNAVAILABLE || failed.failure() == Failure.RATE_LIMITED;
            return later ? pending.refused(Refusals.askAgain(failed)) : conclude(pending, Refusals.of(failed));
        }
        try {
            return connected(pending, stored, grant, who);
        } catch (ConnectionException overtakenOrChanged) {
            return conclude(pending, Refusals.of(overtakenOrChanged));
        }
    }

    private Outcome connected(Pending pending, StoredConnection stored, long grant, Identity who) {
        var before = revocation.flow(stored);
        var sourceApp = pending.draft()
                .map(draft -> opener.connect(stored, pending.attempt().authType(), draft, NoTokens.HERE))
                .map(SourceApps::of)
                .orElse("");
        var left = owners.settle(stored, grant, who, handle -> {
            if (!isAsBegun(pending, core.connections.require(handle, stored.id()))) {
                throw Refusals.settingsChanged();
            }
            if (!core.pending.done(handle, pending, Pending.Verdict.CONNECTED)) {
                throw Renewals.ended();
            }
            core.intents.end(handle, pending.intent());
            pending.draft()
                    .ifPresent(draft ->
                            core.save(handle, stored.id(), pending.attempt().authType(), draft, sourceApp));
            var whose = "user " + who.user() + " of account " + who.account();
            core.audit.add(handle, stored.id(), Who.PERSON, "authorised", whose);
        });
        left.ifPresent(row -> revocation.end(stored.id(), before, row));
        return new Outcome.Connected(
                core.require(stored.id()), pending.attempt().origin());
    }

    private Outcome conclude(Pending pending, Pending.Verdict verdict) {
        boolean mine = core.database.write(handle -> {
            core.intents.end(handle, pending.intent());
            if (!core.pending.done(handle, pending, verdict)) {
                return false;
            }
            pending.grant().ifPresent(provisional -> core.grants.delete(handle, provisional));
            doubt(handle, pending, verdict);
            var id = pending.attempt().connectionId();
            core.audit.add(handle, id, Who.PERSON, "not authorised", verdict.code() + ": " + verdict.text());
            return true;
        });
        return mine ? pending.refused(verdict) : now(pending);
    }

    /** What the exchange brought is lost, and with it may be the tokens that were in use before. */
    private void doubt(Handle handle, Pending pending, Pending.Verdict verdict) {
        var attempt = pending.attempt();
        if (verdict.equals(Refusals.INTERRUPTED)) {
            // whose they were was never told
            core.care.doubtAll(handle, attempt.type(), attempt.app(), core.now());
        } else if (pending.step() != Pending.Step.BEGUN) {
            core.connections
                    .grant(handle, attempt.connectionId())
                    .ifPresent(grant -> core.care.doubt(handle, grant, core.now()));
        }
    }
}
