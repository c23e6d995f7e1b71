package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.host.audit.Who;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Renews a grant's tokens: an intent in one transaction, the service asked outside of any, the answer stored in another.
 *
 * <p>The caller has the grant's turn in this process; other processes see the intent.
 */
final class Renewals {
    private final Core core;
    private final Claims claims;
    // answers that could not be stored: the only living tokens of their grants
    private final Map<Long, Answer> unstored = new ConcurrentHashMap<>();

    Renewals(Core core) {
        this.core = core;
        claims = new Claims(core);
    }

    TokenSet renew(long grant, Function<Optional<TokenSet>, TokenSet> change) {
        var late = unstored.get(grant);
        if (late != null) {
            store(late);
        }
        var claim = claims.take(grant);
        TokenSet answer;
        try {
            answer = change.apply(claim.tokens());
        } catch (ConnectionException refused) {
            return refused(claim, refused);
        } catch (RuntimeException | Error failed) {
            claims.giveBack(claim);
            throw failed;
        }
        if (claim.tokens().equals(Optional.of(answer))) {
            claims.giveBack(claim);
            return answer;
        }
        return store(new Answer(claim, answer));
    }

    /** Accepted while the grant is still where it was, however long the answer took. */
    private TokenSet store(Answer answer) {
        var grant = answer.claim().grant();
        unstored.put(grant.id(), answer);
        var changed = new ArrayList<String>();
        var texts = core.integrations.workingTexts();
        var stored = core.database.writeUnhurried(handle -> {
            core.intents.end(handle, answer.claim().intent());
            if (core.grants.renew(handle, grant.id(), grant.generation(), answer.tokens())) {
                changed.addAll(lives(handle, grant.id(), answer.tokens(), texts));
                return Optional.of(answer.tokens());
            }
            return core.grants.find(handle, grant.id()).flatMap(GrantRow::tokens);
        });
        unstored.remove(grant.id());
        if (stored.equals(Optional.of(answer.tokens()))) {
            core.refreshes.renewed();
        } else {
            core.refreshes.superseded();
        }
        core.tell(changed);
        return stored.orElseThrow(Renewals::ended);
    }

    /** New tokens prove that the grant lives; the trouble that calls had with the service ends when one works. */
    private List<String> lives(Handle handle, long grant, TokenSet tokens, WorkingTexts texts) {
        var all = core.connections.withGrant(handle, grant).stream()
                .map(id -> core.connections.require(handle, id))
                .toList();
        if (all.stream().allMatch(connection -> connection.status().state() == State.OK)) {
            core.fresh(handle, grant, tokens);
        } else {
            core.care.unproven(handle, grant, latest(all));
        }
        return all.stream()
                .filter(connection -> !connection.status().state().passes())
                .flatMap(connection -> core.statuses.works(handle, connection.id(), texts, Who.HOST).stream())
                .toList();
    }

    /** As their statuses promise. An attempt of the background that goes on keeps its claim. */
    private Instant latest(List<StoredConnection> connections) {
        var claimed = core.now().plus(Upkeep.CLAIM);
        return connections.stream()
                .flatMap(connection -> connection.status().next().stream())
                .filter(claimed::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(claimed);
    }

    private TokenSet refused(Claim claim, ConnectionException refusal) {
        if (refusal.failure() != Failure.AUTHORIZATION) {
            claims.giveBack(claim);
            core.refreshes.failed(refusal.failure());
            throw refusal;
        }
        var changed = new ArrayList<String>();
        var verdict = core.database.writeUnhurried(handle -> {
            core.intents.end(handle, claim.intent());
            var now = core.grants.find(handle, claim.grant().id());
            if (now.isPresent() && now.get().generation() != claim.grant().generation()) {
                return new Verdict(now.get().tokens(), refusal);
            }
            if (core.exchanged.mayConcern(claim.grant())
                    || core.intents.othersInFlight(handle, claim.grant(), claim.intent(), core.now())) {
                return new Verdict(Optional.empty(), notYet(refusal));
            }
            changed.addAll(dead(handle, claim, refusal));
            return new Verdict(Optional.empty(), refusal);
        });
        core.tell(changed);
        verdict.newer()
                .ifPresentOrElse(
                        newer -> core.refreshes.superseded(),
                        () -> core.refreshes.failed(verdict.refusal().failure()));
        return verdict.newer().orElseThrow(verdict::refusal);
    }

    private List<String> dead(Handle handle, Claim claim, ConnectionException refusal) {
        var grant = claim.grant().id();
        core.care.refused(handle, grant, core.now(), core.now().plus(Timetable.DOUBT));
        var finding = Finding.of(State.RECONNECT, String.valueOf(refusal.getMessage()));
        return core.statuses.setAll(handle, grant, finding, Who.SERVICE);
    }

    private static ConnectionException notYet(ConnectionException refusal) {
        return new ConnectionException(
                Failure.UNAVAILABLE,
                "the tokens were refused while an authorisation of the same app is being finished: try again in a minute",
                refusal);
    }

    static ConnectionException ended() {
        return new ConnectionException(Failure.AUTHORIZATION, "access was ended: connect again");
    }

    private record Answer(Claim claim, TokenSet tokens) {}

    private record Verdict(Optional<TokenSet> newer, ConnectionException refusal) {}
}
