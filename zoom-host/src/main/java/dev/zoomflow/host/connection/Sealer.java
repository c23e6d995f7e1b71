package dev.zoomflow.host.connection;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.host.store.Cell;
import dev.zoomflow.host.store.Vault;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Tokens and settings as sealed JSON. */
final class Sealer {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;

    Sealer(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(TokenSet tokens, Cell cell) {
        var json = new TokensJson(
                tokens.access().reveal(),
                tokens.refresh().map(Secret::reveal),
                tokens.expiresAt().map(Instant::toString),
                tokens.scopes(),
                tokens.attributes());
        return vault.seal(JSON.writeValueAsString(json), cell);
    }

    TokenSet tokens(byte[] ciphertext, Cell cell) {
        var json = JSON.readValue(vault.open(ciphertext, cell), TokensJson.class);
        return new TokenSet(
                Secret.of(json.access()),
                json.refresh().map(Secret::of),
                json.expiresAt().map(Instant::parse),
                json.scopes(),
                json.attributes());
    }

    byte[] seal(Filled form, Cell cell) {
        var secrets = new TreeMap<String, String>();
        form.secrets().forEach((key, secret) -> secrets.put(key, secret.reveal()));
        return vault.seal(JSON.writeValueAsString(new FilledJson(form.texts(), secrets)), cell);
    }

    Filled form(byte[] ciphertext, Cell cell) {
        var json = JSON.readValue(vault.open(ciphertext, cell), FilledJson.class);
        var secrets = new TreeMap<String, Secret>();
        json.secrets().forEach((key, secret) -> secrets.put(key, Secret.of(secret)));
        return new Filled(json.texts(), secrets);
    }

    byte[] seal(Secret secret, Cell cell) {
        return vault.seal(secret.reveal(), cell);
    }

    Secret secret(byte[] ciphertext, Cell cell) {
        return Secret.of(vault.open(ciphertext, cell));
    }

    private record TokensJson(
            String access,
            Optional<String> refresh,
            Optional<String> expiresAt,
            Set<String> scopes,
            Map<String, String> attributes) {}

    private record FilledJson(Map<String, String> texts, Map<String, String> secrets) {}
}
