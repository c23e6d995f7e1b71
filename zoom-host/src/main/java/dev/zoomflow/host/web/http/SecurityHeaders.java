package dev.zoomflow.host.web.http;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.Map;
import java.util.TreeMap;

/** What every answer of a listener tells the browser to refuse. Immutable. */
public final class SecurityHeaders {
    private final Map<HttpString, String> headers = new TreeMap<>();

    /** @param policy the content security policy */
    public SecurityHeaders(String policy) {
        put("Content-Security-Policy", policy);
        put("X-Content-Type-Options", "nosniff");
        put("X-Frame-Options", "DENY");
        put("Referrer-Policy", "no-referrer");
        put("Cross-Origin-Opener-Policy", "same-origin");
        put("Cross-Origin-Resource-Policy", "same-origin");
        put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        put("Cache-Control", "no-store");
    }

    private void put(String name, String value) {
        headers.put(HttpString.tryFromString(name), value);
    }

    public void addTo(HeaderMap target) {
        headers.forEach(target::put);
    }
}
