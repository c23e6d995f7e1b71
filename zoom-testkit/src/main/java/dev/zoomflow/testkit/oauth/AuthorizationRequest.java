package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an app asks for at {@code /oauth/authorize}, once it was found right. */
record AuthorizationRequest(App app, URI redirectUri, Optional<String> state, Optional<CodeChallenge> challenge) {

    URI granted(String code) {
        return back("code", code);
    }

    URI denied() {
        return back("error", "access_denied");
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
