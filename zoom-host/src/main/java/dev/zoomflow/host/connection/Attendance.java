package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.host.audit.Who;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks after one grant that is due: renews it, or asks whether it still works, and says what came of it. */
final class Attendance {
    private final Core core;
    private final Opener opener;
    private final Owners owners;

    Attendance(Core core, Opener opener, Owners owners) {
        this.core = core;
        this.opener = opener;
        this.owners = owners;
    }

    void attend(CareTable.Care care) {
        var now = core.now();
        var restless = care.failures() > 0 || care.refused().isPresent();
        if (restless || core.timetable.isInUse(care.used(), now) || core.timetable.isIdleFor(care.proof(), now)) {
            core.database.read(handle -> core.grants.find(handle, care.grant())).ifPresent(row -> attend(care, row));
        } else {
            postpone(care, core.timetable.idle(care.proof()));
        }
    }

    private void attend(CareTable.Care care, GrantRow row) {
        var tokens = new OwnTokens(opener.tokens(row, isToBeRenewed(care, row)), row);
        try {
            if (isProven(row, tokens)) {
                next(care);
            } else {
                tryAgain(care);
            }
        } catch (ConnectionException failed) {
            if (failed.failure() == Failure.AUTHORIZATION) {
                refused(care, row, failed);
            } else {
                failed(care, row, tokens, failed);
            }
        }
    }

    /** Those that still work say nothing about a refusal to give the next ones. */
    private boolean isToBeRenewed(CareTable.Care care, GrantRow row) {
        return care.refused().isPresent()
                || row.tokens()
                        .filter(tokens -> core.timetable.isRunningOut(tokens, core.now()))
                        .isPresent();
    }

    /** Connections of one grant may have different settings: one whose settings work is enough. */
    private boolean isProven(GrantRow row, TokenStore tokens) {
        var wrong = Optional.<ConnectionException>empty();
        for (var id : core.database.read(handle -> core.connections.withGrant(handle, row.id()))) {
            try {
                var stored = core.require(id);
                var connection = opener.unattended(stored, row, tokens);
                if (connection.isPresent()) {
                    owners.confirm(stored, connection.get().verify());
                    return true;
                }
            } catch (ConnectionException failed) {
                if (failed.failure() != Failure.CONFIGURATION) {
                    throw failed;
                }
                wrong = Optional.of(failed);
            }
        }
        wrong.ifPresent(failed -> {
            throw failed;
        });
        return false;
    }

    /** The settings name another app: perhaps for a while only. */
    private void tryAgain(CareTable.Care care) {
        var failures = care.failures() + 1;
        core.database.<Object>writeUnhurried(handle -> {
            core.care.failed(
                    handle, care.grant(), failures, core.timetable.retry(failures, Optional.empty(), core.now()));
            return care;
        });
    }

    private void next(CareTable.Care care) {
        // one that is not due any more has got new tokens, with a time of their own
        core.database
                .read(handle -> core.care.isStillDue(handle, care)
                        ? core.grants.find(handle, care.grant())
                        : Optional.<GrantRow>empty())
                .ifPresent(row -> postpone(care, next(care, row.tokens(), core.now())));
    }

    private Instant next(CareTable.Care care, Optional<TokenSet> tokens, Instant now) {
        return tokens.filter(any -> core.timetable.isInUse(care.used(), now))
                .map(any -> core.timetable.ahead(any, now))
                .orElseGet(() -> core.timetable.idle(now));
    }

    private void postpone(CareTable.Care care, Instant due) {
        core.database.<Object>writeUnhurried(handle -> {
            core.care.postpone(handle, care.grant(), due);
            return due;
        });
    }

    private void failed(CareTable.Care care, GrantRow row, OwnTokens tokens, ConnectionException failed) {
        var failures = care.failures() + 1;
        var due = core.timetable.retry(failures, failed.retryAfter(), core.now());
        var changed = new ArrayList<String>();
        core.database.<Object>writeUnhurried(handle -> {
            if (still(handle, row).filter(tokens::areThoseOf).isPresent()) {
                core.care.failed(handle, row.id(), failures, due);
                changed.addAll(
                        tell(handle, row, Finding.ofRenewal(failed, core.now()).until(due)));
            }
            return due;
        });
        core.tell(changed);
    }

    /** A dead grant does not come alive because the service cannot be reached. */
    private List<String> tell(Handle handle, GrantRow row, Finding finding) {
        return core.connections.withGrant(handle, row.id()).stream()
                .filter(id -> core.connections.require(handle, id).status().state() != State.RECONNECT)
                .flatMap(id -> core.statuses.set(handle, id, finding, Who.HOST).stream())
                .toList();
    }

    private void refused(CareTable.Care care, GrantRow row, ConnectionException refusal) {
        var now = core.now();
        var believed = care.refused()
                .filter(first -> !now.isBefore(first.plus(Timetable.DOUBT)))
                .isPresent();
        var changed = new ArrayList<String>();
        core.database.<Object>writeUnhurried(handle -> {
            if (still(handle, row).isPresent()) {
                changed.addAll(core.statuses.setAll(
                        handle, row.id(), Finding.of(State.RECONNECT, words(refusal)), Who.SERVICE));
                if (believed) {
                    erase(handle, row);
                } else {
                    core.care.refused(handle, row.id(), now, now.plus(Timetable.DOUBT));
                }
            }
            return now;
        });
        core.tell(changed);
    }

    private static String words(ConnectionException refusal) {
        return String.valueOf(refusal.getMessage());
    }

    private void erase(Handle handle, GrantRow row) {
        core.grants.end(handle, row.id());
        core.connections
                .withGrant(handle, row.id())
                .forEach(id -> core.audit.add(handle, id, Who.HOST, "tokens erased", "the service refused them twice"));
    }

    /** Empty if somebody authorised or ended it meanwhile: then nothing found out here counts. */
    private Optional<GrantRow> still(Handle handle, GrantRow seen) {
        return core.grants.find(handle, seen.id()).filter(now -> now.epoch() == seen.epoch());
    }
}
