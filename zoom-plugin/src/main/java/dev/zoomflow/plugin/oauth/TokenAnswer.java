package dev.zoomflow.plugin.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.plugin.json.Json;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the token endpoint said: tokens, or why not. */
final class TokenAnswer {
    private static final long LONGEST_LIFE_SECONDS = 10L * 365 * 24 * 3600;

    private TokenAnswer() {}

    static TokenSet read(HttpResponse<byte[]> response, Instant asked) {
        var json = Json.object(new String(response.body(), UTF_8));
        if (response.statusCode() != 200 || json.isEmpty() || json.get().has("error")) {
            throw TokenRefusal.of(response, asked);
        }
        var answer = json.get();
        var access = secret(answer.path("access_token"));
        if (access.isEmpty() || !isBearer(answer.path("token_type"))) {
            throw new ConnectionException(
                    Failure.PROTOCOL, "Zoom's token endpoint answered 200 without a bearer access token");
        }
        var tokens = TokenSet.of(access.get()).withScopes(scopes(answer));
        return withAddress(withExpiry(withRefresh(tokens, answer), answer, asked), answer);
    }

    private static TokenSet withRefresh(TokenSet tokens, JsonNode answer) {
        return secret(answer.path("refresh_token")).map(tokens::withRefresh).orElse(tokens);
    }

    private static TokenSet withExpiry(TokenSet tokens, JsonNode answer, Instant asked) {
        return Json.text(answer.path("expires_in"))
                .filter(text -> text.matches("[0-9]{1,10}"))
                .map(Long::parseLong)
                .map(seconds -> tokens.withExpiry(asked.plusSeconds(Math.min(seconds, LONGEST_LIFE_SECONDS))))
                .orElse(tokens);
    }

    private static TokenSet withAddress(TokenSet tokens, JsonNode answer) {
        return Json.text(answer.path("api_url"))
                .map(address -> tokens.withAttribute("api_url", address))
                .orElse(tokens);
    }

    private static Set<String> scopes(JsonNode answer) {
        var text = answer.path("scope").asString("").strip();
        return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split("\\s+")));
    }

    private static boolean isBearer(JsonNode type) {
        return type.isMissingNode() || type.asString("").equalsIgnoreCase("bearer");
    }

    private static Optional<Secret> secret(JsonNode node) {
        return Json.text(node).filter(text -> !text.isBlank()).map(Secret::of);
    }
}
