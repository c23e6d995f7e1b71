package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Parameters;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an app asks for at {@code /oauth/authorize}, once it was found right.
 *
 * @param named whether the app sent the redirect address, which it must then repeat for its tokens
 */
record AuthorizationRequest(
        Client client, URI redirectUri, boolean named, Optional<String> state, Optional<CodeChallenge> challenge) {

    URI granted(String code) {
        return back("code", code);
    }

    URI denied() {
        return back("error", "access_denied");
    }

    /** Whether the call for tokens names the address that this request did. */
    boolean sameRedirect(Parameters parameters) {
        Optional<String> again = parameters.first("redirect_uri");
        return again.map(redirectUri.toString()::equals).orElse(!named);
    }

    private URI back(String name, String value) {
        Map<String, String> added = new LinkedHashMap<>();
        added.put(name, value);
        state.ifPresent(text -> added.put("state", text));
        String query = added.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(redirectUri + (redirectUri.getRawQuery() == null ? "?" : "&") + query);
    }
}
