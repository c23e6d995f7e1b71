package dev.zoomflow.host.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every column that holds sealed values. Whoever seals takes the {@link #cell} from here, and a rotation of the key walks
 * over them all: what is not in this list would not open any more once the old key is dropped.
 */
public enum SealedColumn {
    GRANT_TOKENS("service_grant", "tokens", "id"),
    CONNECTION_SETTINGS("connection", "settings", "id"),
    TICKET_SETTINGS("start_ticket", "settings", "hash"),
    AUTHORIZATION_SETTINGS("pending_authorization", "settings", "state_hash"),
    AUTHORIZATION_MEMO("pending_authorization", "memo", "state_hash"),
    HANDLER_SETTINGS("handler_switch", "settings", "connection_id", "handler"),
    DELIVERY("delivery", "sealed", "seq"),
    ROTATION("rotation", "secrets", "scope");

    private final String table;
    private final String column;
    private final String key;
    private final int parts;

    SealedColumn(String table, String column, String... key) {
        this.table = table;
        this.column = column;
        this.key = String.join(" ", key);
        this.parts = key.length;
    }

    /** @param key the values of the row's key, in the order of its columns */
    public Cell cell(Object... key) {
        if (key.length != parts) {
            throw new IllegalArgumentException(this + " needs " + this.key);
        }
        // most keys are one number, and each delivery needs its cell before it is acknowledged
        var row = parts == 1
                ? String.valueOf(key[0])
                : Arrays.stream(key).map(String::valueOf).collect(Collectors.joining(" "));
        return new Cell(table, row, column);
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    List<String> key() {
        return List.of(key.split(" ", -1));
    }
}
