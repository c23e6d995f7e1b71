package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.thread.OnBehalf;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Authorisations from the ticket to the stored grant. Any thread; survives restarts. */
public final class Authorizations {
    private static final Duration TICKET = Duration.ofSeconds(60);
    private static final Duration PENDING = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Pattern ORIGIN = Pattern.compile("[a-z]{1,32}");

    private final Core core;
    private final Opener opener;
    private final Callback callback;

    public Authorizations(Connections connections) {
        core = connections.core;
        opener = connections.opener;
        callback = new Callback(core, opener, connections.owners, connections.revocation);
    }

    /**
     * A ticket for one start of this connection's flow with the settings it has, good for 60 seconds.
     *
     * @param origin where the journey began: {@code [a-z]+}
     * @throws ConnectionException {@code CONFIGURATION} if there is no such connection, or the origin is malformed
     */
    public Ticket ticket(String cid, String origin) {
        return ticket(core.require(cid), origin, Optional.empty());
    }

    /** The same with the settings that were saved; where they wait for consent, it makes them the connection's. */
    public Ticket ticket(Saved saved, String origin) {
        return ticket(saved.connection(), origin, saved.draft());
    }

    private Ticket ticket(StoredConnection connection, String origin, Optional<Draft> draft) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new ConnectionException(Failure.CONFIGURATION, "bad origin: it must be 1 to 32 letters a to z");
        }
        var ticket = new Ticket(Ids.token(), core.now().plus(TICKET));
        core.database.<Object>write(handle -> {
            core.tickets.forget(handle, core.now());
            core.tickets.insert(handle, Ids.hash(ticket.value()), connection.id(), origin, ticket.expiresAt(), draft);
            return ticket;
        });
        return ticket;
    }

    /**
     * Consumes the ticket and begins.
     *
     * @param callback where the service sends the browser back, letter for letter
     * @throws RefusedException if the ticket is not for this connection and origin, used, or old, or the connection cannot
     *     be authorised; no connection and no grant is changed then
     */
    public Start start(String cid, String origin, String ticket, String type, URI callback) {
        if (!Ids.isConnection(cid)) {
            throw new RefusedException(Refusals.stranger(400, "bad_connection", "invalid connection ID"));
        }
        var taken = core.database.write(handle -> core.tickets.take(handle, Ids.hash(ticket), cid, origin, core.now()));
        if (taken.isEmpty()) {
            throw new RefusedException(Refusals.noTicket());
        }
        try {
            return OnBehalf.of(
                    taken.get().person(), () -> begin(core.require(cid), taken.get(), origin, type, callback));
        } catch (ConnectionException cannot) {
            var verdict = Refusals.of(cannot);
            throw new RefusedException(
                    new Outcome.Refused(verdict.status(), verdict.code(), verdict.text(), Optional.of(cid), origin));
        }
    }

    private Start begin(StoredConnection stored, TicketTable.Taken taken, String origin, String type, URI redirect) {
        if (!stored.type().equals(type)) {
            throw new ConnectionException(
                    Failure.CONFIGURATION, stored.id() + " is of the type " + stored.type() + ", not " + type);
        }
        var draft = taken.draft();
        var authType = opener.authType(type, draft.map(Draft::authType).orElse(stored.authType()));
        var settings = draft.map(Draft::settings)
                .orElseGet(() -> core.database.read(handle -> core.connections.settings(handle, stored.id())));
        var connection = opener.connect(stored, authType.id(), settings, NoTokens.HERE);
        var flow = connection
                .authorization()
                .orElseThrow(() -> new ConnectionException(
                        Failure.CONFIGURATION, authType.label() + " needs no sign-in: save its form instead"));
        var state = Ids.token();
        var browser = Ids.token();
        var sent = flow.begin(redirect, state);
        var attempt = new Pending.Attempt(stored.id(), type, authType.id(), connection.app(), origin, taken.person());
        remember(new Pending(
                key(state),
                attempt,
                Ids.hash(browser),
                sent,
                draft.map(Draft::settings),
                Pending.Step.BEGUN,
                0,
                Optional.empty(),
                Pending.Verdict.NONE,
                core.now().plus(PENDING)));
        return new Start(sent.redirectTo(), key(state), Secret.of(browser));
    }

    private void remember(Pending pending) {
        core.database.<Object>write(handle -> {
            core.pending.forget(handle, core.now().minus(REMEMBERED));
            core.grants.deleteUnused(handle);
            core.pending.insert(handle, pending);
            var attempt = pending.attempt();
            core.audit.add(handle, attempt.connectionId(), Who.PERSON, "sign-in started", attempt.authType());
            return pending;
        });
    }

    /** What stands for an attempt where its state must not: in the store, and in the name of its cookie. */
    public static String key(String state) {
        return Ids.hash(state);
    }

    /**
     * Finishes with what the service's redirect brought. Repeated by the same browser it gives the same outcome, without
     * another exchange; where only the question whose tokens they are failed for a while, it asks that again.
     *
     * @param parameters each name once: a callback with a repeated one is the web's to refuse
     * @param browserCookie what {@link Start#browser()} set
     */
    public Outcome complete(String type, Map<String, String> parameters, Optional<String> browserCookie) {
        return callback.complete(type, parameters, browserCookie);
    }
}
