package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.ConnectionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What working connections say, as the plugins have it: asked before a transaction, and used in it. */
record WorkingTexts(Map<Way, String> texts) {
    private static final String UNKNOWN = "Connected";

    static WorkingTexts of(List<ConnectionType> types) {
        var texts = new HashMap<Way, String>();
        for (var type : types) {
            for (var authType : authTypes(type)) {
                texts.put(new Way(type.id(), authType.id()), authType.working());
            }
        }
        return new WorkingTexts(Map.copyOf(texts));
    }

    /** A plugin that fails here does not stop a connection from being told to work. */
    private static List<AuthType> authTypes(ConnectionType type) {
        try {
            return type.authTypes();
        } catch (ConnectionException broken) {
            return List.of();
        }
    }

    Finding of(String type, String authType) {
        return Finding.of(
                State.OK,
                Optional.ofNullable(texts.get(new Way(type, authType))).orElse(UNKNOWN));
    }

    /** Without its plugin it goes on to say what it said. */
    Finding of(StoredConnection connection) {
        var said = connection.status();
        var known = texts.containsKey(new Way(connection.type(), connection.authType()));
        return !known && said.state() == State.OK
                ? Finding.of(State.OK, said.text())
                : of(connection.type(), connection.authType());
    }

    private record Way(String type, String authType) {}
}
