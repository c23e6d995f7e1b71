package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Channel;
import dev.zoomflow.testkit.EndpointAuthentication;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What a subscription's requests carry beside the signature; fetches tokens where the receiver wants them. */
final class EndpointTokens {
    private static final int SHORTEST_LIFE = 3599;

    private final Wire wire;
    private final InstantSource clock;
    private final Duration patience;
    private final Map<EndpointAuthentication, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant expiry) {}

    EndpointTokens(Wire wire, InstantSource clock, Duration patience) {
        this.wire = wire;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * @throws IOException when no token can be had
     */
    void authenticate(Subscription subscription, Map<String, String> headers) throws IOException {
        if (!(subscription.channel() instanceof Channel.Webhook webhook)) {
            return;
        }
        EndpointAuthentication wanted = webhook.authentication();
        if (wanted instanceof EndpointAuthentication.Basic basic) {
            headers.put("authorization", basic(basic.username(), basic.password()));
        } else if (wanted instanceof EndpointAuthentication.Header header) {
            headers.put(header.name().toLowerCase(Locale.ROOT), header.value());
        } else if (wanted instanceof EndpointAuthentication.OAuth oauth) {
            headers.put("authorization", "Bearer " + token(oauth));
        }
    }

    void forget(EndpointAuthentication refused) {
        kept.remove(refused);
    }

    private String token(EndpointAuthentication.OAuth oauth) throws IOException {
        Token known = kept.get(oauth);
        if (known != null && known.expiry().isAfter(clock.instant())) {
            return known.value();
        }
        Token fetched = fetch(oauth);
        kept.put(oauth, fetched);
        return fetched.value();
    }

    private Token fetch(EndpointAuthentication.OAuth oauth) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/x-www-form-urlencoded");
        headers.put("accept", "application/json");
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        if (oauth.credentialsInBody()) {
            form.append("&client_id=").append(encode(oauth.clientId()));
            form.append("&client_secret=").append(encode(oauth.clientSecret()));
        } else {
            headers.put("authorization", basic(oauth.clientId(), oauth.clientSecret()));
        }
        if (!oauth.scope().isEmpty()) {
            form.append("&scope=").append(encode(oauth.scope()));
        }
        byte[] body = form.toString().getBytes(StandardCharsets.US_ASCII);
        return token(oauth, wire.post(oauth.tokenUrl(), headers, body, patience));
    }

    private Token token(EndpointAuthentication.OAuth oauth, WireAnswer answer) throws IOException {
        JsonNode json = answer.status() == 200 ? read(answer.body()) : Json.object();
        String value = json.path("access_token").asString("");
        long life = json.path("expires_in").asLong(0);
        if (value.isEmpty() || life < SHORTEST_LIFE) {
            throw new IOException("the receiver's token endpoint " + oauth.tokenUrl() + " must answer 200 with"
                    + " access_token and expires_in >= " + SHORTEST_LIFE + ", but answered " + answer.status());
        }
        return new Token(value, clock.instant().plusSeconds(life));
    }

    private static JsonNode read(String body) {
        try {
            return Json.parse(body);
        } catch (IllegalArgumentException malformed) {
            return Json.object();
        }
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
