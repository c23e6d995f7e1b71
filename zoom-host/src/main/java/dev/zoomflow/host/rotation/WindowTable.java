package dev.zoomflow.host.rotation;

import dev.zoomflow.api.Secret;
import dev.zoomflow.host.store.SealedColumn;
import dev.zoomflow.host.store.Vault;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code rotation}. */
final class WindowTable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;

    WindowTable(Vault vault) {
        this.vault = vault;
    }

    void store(Handle handle, String scope, Window window) {
        var before = new HashMap<String, List<String>>();
        window.before()
                .forEach((key, secrets) ->
                        before.put(key, secrets.stream().map(Secret::reveal).toList()));
        handle.execute(
                """
                insert into rotation (scope, ends_at, secrets) values (?, ?, ?)
                on conflict (scope) do update set ends_at = excluded.ends_at, secrets = excluded.secrets
                """,
                scope,
                window.until().toEpochMilli(),
                vault.seal(JSON.writeValueAsString(before), SealedColumn.ROTATION.cell(scope)));
    }

    void delete(Handle handle, String scope) {
        handle.execute("delete from rotation where scope = ?", scope);
    }

    void deleteOver(Handle handle, Instant now) {
        handle.execute("delete from rotation where ends_at <= ?", now.toEpochMilli());
    }

    Map<String, Window> all(Handle handle) {
        var windows = new HashMap<String, Window>();
        handle.createQuery("select scope, ends_at, secrets from rotation")
                .map((row, context) -> {
                    var scope = row.getString("scope");
                    return Map.entry(
                            scope,
                            new Window(
                                    Instant.ofEpochMilli(row.getLong("ends_at")),
                                    before(scope, row.getBytes("secrets"))));
                })
                .forEach(entry -> windows.put(entry.getKey(), entry.getValue()));
        return windows;
    }

    private Map<String, List<Secret>> before(String scope, byte[] sealed) {
        var texts = JSON.readValue(
                vault.open(sealed, SealedColumn.ROTATION.cell(scope)),
                new TypeReference<Map<String, List<String>>>() {});
        var secrets = new HashMap<String, List<Secret>>();
        texts.forEach(
                (key, all) -> secrets.put(key, all.stream().map(Secret::of).toList()));
        return secrets;
    }
}
