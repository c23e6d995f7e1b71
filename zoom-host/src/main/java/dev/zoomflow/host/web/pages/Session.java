package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.web.http.Cookie;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A browser's session with the private pages: a random cookie, and from it the word that its forms must send back.
 * Nothing is kept on the server, so it lives through restarts.
 */
final class Session {
    private static final int A_MONTH = 30 * 24 * 3600;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Cookie cookie;
    private final URI pages;

    Session(URI pages) {
        this.pages = pages;
        this.cookie = Cookie.of("zoomflow_session", pages.getScheme().equals("https"));
    }

    /** The session of a request, or a new one. */
    String of(Request request) {
        return existing(request).orElseGet(Ids::token);
    }

    private Optional<String> existing(Request request) {
        return request.cookie(cookie.name())
                .filter(token -> TOKEN.matcher(token).matches());
    }

    String csrf(String session) {
        return Ids.hash("form " + session);
    }

    Reply keep(Request request, String session, Reply reply) {
        return existing(request).isPresent() ? reply : reply.with("Set-Cookie", cookie.set(session, A_MONTH));
    }

    /** Whether a page of ours, open in this very browser, sent the form. */
    boolean isOurs(Request request) {
        var sent = request.form()
                .first("_csrf")
                .or(() -> request.header("X-CSRF-Token"))
                .orElse("");
        var expected = existing(request).map(this::csrf);
        return expected.isPresent() && MessageDigest.isEqual(bytes(sent), bytes(expected.get())) && sameOrigin(request);
    }

    private boolean sameOrigin(Request request) {
        var origin = request.header("Origin").filter(text -> !text.equals("null"));
        var site = request.header("Sec-Fetch-Site").orElse("same-origin");
        var host = request.header("Host").orElse("");
        var ours = origin.isEmpty()
                || origin.get().equals(pages.toString())
                || origin.get().equals("http://" + host);
        return ours && (site.equals("same-origin") || site.equals("none"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
