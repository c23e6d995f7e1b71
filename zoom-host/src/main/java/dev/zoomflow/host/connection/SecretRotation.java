package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.rotation.Rotations;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * "Rotate secret": opens a window in which a service may give an app another secret and somebody pastes it here, without a
 * delivery being lost. Any thread.
 *
 * <p>A scope is the id of a connection type, for the server's app, or of a connection with an app of its own. Methods
 * throw {@link ConnectionException} {@code CONFIGURATION} if there is no such thing or it has no secret.
 */
public final class SecretRotation {
    private static final Logger LOG = LoggerFactory.getLogger(SecretRotation.class);

    private final Core core;
    private final Opener opener;
    private final Rotations rotations;
    private final Supplier<Duration> length;

    /** @param length of a window that is opened now */
    public SecretRotation(Connections connections, Supplier<Duration> length) {
        this.core = connections.core;
        this.opener = connections.opener;
        this.rotations = core.rotations;
        this.length = length;
    }

    /**
     * Opens the window, or prolongs it.
     *
     * @return when it ends
     */
    public Instant open(String scope) {
        var current = current(scope);
        if (current.isEmpty()) {
            throw new ConnectionException(
                    Failure.CONFIGURATION, scope + " has no secret that could be rotated: set it first");
        }
        var until = rotations.open(scope, current, length.get());
        note(scope, "secret rotation begun", "until " + until);
        return until;
    }

    private Map<String, Secret> current(String scope) {
        return isConnection(scope) ? ofConnection(core.require(scope)) : ofServer(scope);
    }

    private Map<String, Secret> ofServer(String type) {
        var values = core.integrations.settings(type);
        var secrets = new TreeMap<String, Secret>();
        for (var setting : core.integrations.type(type).serverSettings()) {
            if (setting.secret()) {
                values.secret(setting.key()).ifPresent(secret -> secrets.put(setting.key(), secret));
            }
        }
        return secrets;
    }

    private Map<String, Secret> ofConnection(StoredConnection stored) {
        return core.database
                .read(handle -> core.connections.settings(handle, stored.id()))
                .secrets();
    }

    /** Ends the window: from now on only the newest secrets count. */
    public void end(String scope) {
        if (rotations.until(scope).isPresent()) {
            rotations.end(scope);
            note(scope, "secret rotation ended", "");
        }
    }

    /** When the window ends; empty: none is open. Does not wait. */
    public Optional<Instant> until(String scope) {
        return rotations.until(scope);
    }

    /** The secret fields that this connection's form has. */
    public List<Setting> fields(String id) {
        var stored = core.require(id);
        return opener.authType(stored.type(), stored.authType()).form().stream()
                .filter(Setting::secret)
                .toList();
    }

    /**
     * Takes new secrets of the same app: the grant stays as it is, nobody has to consent again. What the service certainly
     * refuses is not taken. What it cannot be asked about may be wrong: those before are honoured for the time of a window,
     * which is opened if none is. A connection whose settings were wrong is soon tried again.
     *
     * @param input by setting; blank keeps the stored one
     */
    public void paste(String id, Map<String, String> input) {
        var stored = core.require(id);
        var old = core.database.read(handle -> core.connections.settings(handle, id));
        if (!old.secrets().isEmpty() && rotations.until(id).isEmpty()) {
            open(id);
        }
        var form = Form.read(fields(id), input, old);
        var secrets = new HashMap<>(old.secrets());
        secrets.putAll(form.filled().secrets());
        var filled = new Filled(old.texts(), secrets);
        var connection = form.check(() -> opener.connect(stored, stored.authType(), filled, NoTokens.HERE));
        var changed = new HashMap<>(secrets);
        changed.entrySet().removeAll(old.secrets().entrySet());
        prove(stored, connection, filled, changed.keySet());
        core.database.<Object>write(handle -> {
            core.connections.save(handle, id, stored.authType(), filled, SourceApps.of(connection));
            core.care.mend(handle, id, core.now());
            core.audit.add(handle, id, Who.PERSON, "secret pasted", "");
            core.statuses.goOn(handle, id);
            return filled;
        });
        core.tell(List.of(id));
    }

    /** Of a secret that was wrong before nobody can say whether the new one beside it is right. */
    private void prove(StoredConnection stored, Connection connection, Filled filled, Set<String> changed) {
        try {
            var flow = connection.authorization();
            if (flow.isPresent()) {
                flow.get().proveApp();
            } else {
                opener.connect(stored, stored.authType(), filled, new Scratch()).verify();
            }
        } catch (ConnectionException said) {
            if (said.failure() == Failure.CONFIGURATION
                    && !Collections.disjoint(said.problems().keySet(), changed)) {
                throw said;
            }
            LOG.warn("the new secrets of {} are not proved: {}", stored.id(), said.getMessage());
        }
    }

    private void note(String scope, String what, String detail) {
        if (isConnection(scope)) {
            core.note(scope, Who.PERSON, what, detail);
        } else {
            core.note("", Who.PERSON, what, (scope + " " + detail).strip());
        }
    }

    private static boolean isConnection(String scope) {
        return scope.startsWith("con_");
    }
}
