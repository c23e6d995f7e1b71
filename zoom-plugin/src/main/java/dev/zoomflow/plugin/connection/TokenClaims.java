package dev.zoomflow.plugin.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.Secret;
import dev.zoomflow.plugin.json.Json;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an access token says of itself. Believed only because Zoom's token endpoint handed it over TLS; its signature is for
 * Zoom, not for us.
 */
record TokenClaims(String account, String user) {
    static Optional<TokenClaims> of(Secret access) {
        var parts = access.reveal().split("\\.", -1);
        return parts.length == 3 ? decoded(parts[1]).flatMap(TokenClaims::read) : Optional.empty();
    }

    private static Optional<TokenClaims> read(ObjectNode claims) {
        var account = Json.text(claims.path("accountId")).or(() -> Json.text(claims.path("aid")));
        var user = Json.text(claims.path("userId")).or(() -> Json.text(claims.path("uid")));
        return account.isPresent() && user.isPresent()
                ? Optional.of(new TokenClaims(account.get(), user.get()))
                : Optional.empty();
    }

    private static Optional<ObjectNode> decoded(String part) {
        try {
            return Json.object(new String(Base64.getUrlDecoder().decode(part), UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
