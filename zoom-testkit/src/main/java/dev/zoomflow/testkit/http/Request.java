package dev.zoomflow.testkit.http;

import dev.zoomflow.testkit.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came.
 *
 * @param path undecoded, without the query
 * @param headers names in lower case
 */
public record Request(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        Body body,
        Map<String, String> variables) {

    public Request withMethod(String other) {
        return new Request(other, path, query, headers, body, variables);
    }

    /** The same for another path. */
    public Request withPath(String other) {
        return new Request(method, other, query, headers, body, variables);
    }

    public Request withVariables(Map<String, String> matched) {
        return new Request(method, path, query, headers, body, matched);
    }

    /** As it is shown, without credentials; its body only if that was read or is asked for. */
    public Exchange.Request recorded(boolean withBody) {
        if (withBody) {
            body.bytes();
        }
        return Recorded.request(this);
    }

    /** A variable of the matched path, decoded. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no variable " + name);
        }
        return value;
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    public Parameters queryParameters() {
        return Parameters.parse(query);
    }

    /** The parameters of a form body; none for any other content type. */
    public Parameters form() {
        boolean form = header("content-type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
        return form ? Parameters.parse(body.text()) : Parameters.NONE;
    }

    public Optional<String> bearerToken() {
        return credentials("bearer ");
    }

    /** User name and password of an {@code Authorization: Basic} header. */
    public Optional<Map.Entry<String, String>> basicCredentials() {
        return credentials("basic ").flatMap(Request::decodeBasic);
    }

    private Optional<String> credentials(String scheme) {
        return header("authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(scheme))
                .map(value -> value.substring(scheme.length()).strip());
    }

    private static Optional<Map.Entry<String, String>> decodeBasic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(Map.entry(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
