package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.config.SettingKeys;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a form without ever trading a connection that works for one that does not. */
final class Saving {
    private static final Logger LOG = LoggerFactory.getLogger(Saving.class);

    private final Core core;
    private final Opener opener;
    private final Owners owners;
    private final Revocation revocation;

    Saving(Core core, Opener opener, Owners owners, Revocation revocation) {
        this.core = core;
        this.opener = opener;
        this.owners = owners;
        this.revocation = revocation;
    }

    /** @param isConsentPossible the service can send a person back */
    Saved save(String id, String authType, Map<String, String> input, boolean isConsentPossible) {
        var stored = core.require(id);
        var type = opener.authType(stored.type(), authType);
        var old = stored.authType().equals(authType)
                ? core.database.read(handle -> core.connections.settings(handle, id))
                : Filled.NOTHING;
        var form = Form.read(type.form(), input, old);
        var connection = form.check(() -> opener.connect(stored, authType, form.filled(), NoTokens.HERE));
        var draft = new Draft(authType, form.filled());
        var flow = connection.authorization();
        if (flow.isEmpty()) {
            return Saved.working(proven(stored, draft));
        } else if (!isConsentPossible) {
            throw new ConnectionException(
                    Failure.CONFIGURATION,
                    "Nothing was saved: " + type.label() + " needs a sign-in, from which nobody could come back."
                            + " Whoever runs this server has to set " + SettingKeys.WEBHOOK_ADDRESS + " first.");
        }
        if (!type.form().isEmpty()) {
            prove(stored, flow.get());
        }
        if (core.database.read(handle -> core.connections.grant(handle, id)).isPresent()) {
            return Saved.waiting(stored, draft);
        }
        return Saved.before(stored(stored, draft, Statuses.INIT_REQUIRED));
    }

    /** What the service certainly refuses is not saved; what could not be found out stands in nobody's way. */
    private static void prove(StoredConnection stored, AuthorizationFlow flow) {
        try {
            flow.proveApp();
        } catch (ConnectionException said) {
            if (said.failure() == Failure.CONFIGURATION) {
                throw said;
            }
            LOG.warn("the app of {} is not proved before its sign-in: {}", stored.id(), said.getMessage());
        }
    }

    /** By an answer of the service to these very settings. */
    private StoredConnection proven(StoredConnection stored, Draft draft) {
        var scratch = new Scratch();
        var connection = opener.connect(stored, draft.authType(), draft.settings(), scratch);
        var who = connection.verify();
        return scratch.current()
                .map(tokens -> settled(stored, draft, connection.app(), tokens, who))
                .orElseGet(() -> stored(stored, draft, working(stored, draft)));
    }

    private Finding working(StoredConnection stored, Draft draft) {
        return core.integrations.workingTexts().of(stored.type(), draft.authType());
    }

    private StoredConnection settled(StoredConnection stored, Draft draft, String app, TokenSet tokens, Identity who) {
        var before = revocation.flow(stored);
        var grant = core.database.write(handle -> {
            var fresh = core.grants.addProvisional(handle, stored.type(), app, tokens, core.now());
            core.fresh(handle, fresh, tokens);
            return fresh;
        });
        var left = owners.settle(stored, grant, who, handle -> save(handle, stored, draft));
        left.ifPresent(row -> revocation.end(stored.id(), before, row));
        return core.require(stored.id());
    }

    private StoredConnection stored(StoredConnection stored, Draft draft, Finding finding) {
        core.database.<Object>write(handle -> {
            save(handle, stored, draft);
            var changed = core.statuses.set(handle, stored.id(), finding, Who.PERSON);
            core.statuses.goOn(handle, stored.id());
            return changed;
        });
        core.tell(List.of(stored.id()));
        return core.require(stored.id());
    }

    private void save(Handle handle, StoredConnection stored, Draft draft) {
        var connection = opener.connect(stored, draft.authType(), draft.settings(), NoTokens.HERE);
        core.save(handle, stored.id(), draft.authType(), draft.settings(), SourceApps.of(connection));
    }
}
