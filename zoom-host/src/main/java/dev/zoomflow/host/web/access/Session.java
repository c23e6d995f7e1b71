package dev.zoomflow.host.web.access;

import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.web.http.Cookie;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A browser's session with the private pages: a random cookie, and from it the word that its forms must send back. By
 * itself it gives no right to anything. The cookie comes along when the browser is sent here from elsewhere, as at the end
 * of an authorisation, and never with a form of another site.
 */
public final class Session {
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Cookie cookie;
    private final URI pages;

    /** @param pages where browsers find them */
    public Session(URI pages) {
        this.pages = pages;
        this.cookie = Cookie.of("zoomflow_session", pages.getScheme().equals("https"));
    }

    /** The session of a request, or a new one. */
    public String of(Request request) {
        return existing(request).orElseGet(Ids::token);
    }

    Optional<String> existing(Request request) {
        return request.cookie(cookie.name())
                .filter(token -> TOKEN.matcher(token).matches());
    }

    /** What the forms of this session send back. */
    public String csrf(String session) {
        return Ids.hash("form " + session);
    }

    /** Lets the browser know its session, if it does not. */
    public Reply keep(Request request, String session, Reply reply) {
        return existing(request).isPresent() ? reply : begin(session, A_MONTH, reply);
    }

    Reply begin(String session, Duration lifetime, Reply reply) {
        return reply.with("Set-Cookie", cookie.set(session, lifetime.toSeconds()));
    }

    Reply end(Reply reply) {
        return reply.with("Set-Cookie", cookie.set("", 0));
    }

    /** Whether a page of ours, open in this very browser, sent the form. */
    public boolean isOurs(Request request) {
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
