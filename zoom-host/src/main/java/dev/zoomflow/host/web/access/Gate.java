package dev.zoomflow.host.web.access;

import dev.zoomflow.api.Secret;
import dev.zoomflow.host.config.Access;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Lets in who shows the admin token (in a form or as Bearer), or comes from the trusted proxy with a name. What it does not
 * know it refuses. Any thread.
 */
public final class Gate {
    /** Where people sign in. */
    public static final String SIGN_IN = "/sign-in";

    private static final Pattern FOR_EVERYBODY = Pattern.compile("/healthz|" + SIGN_IN + "|/assets/[^/]+");
    private static final String BEARER = "Bearer ";

    private final Supplier<Access> access;
    private final Secret ownToken;
    private final Session session;
    private final Clock clock;
    private final SignedIn signedIn = new SignedIn();
    private final Throttle throttle = new Throttle();

    /**
     * @param access as it is set now
     * @param ownToken of this run of the host, for its own command line
     */
    public Gate(Supplier<Access> access, Secret ownToken, Session session, Clock clock) {
        this.access = access;
        this.ownToken = ownToken;
        this.session = session;
        this.clock = clock;
    }

    /** Why the request goes no further; empty: it does. Does not wait. */
    public Optional<Reply> refusal(Request request) {
        if (access.get().isOpen() || FOR_EVERYBODY.matcher(request.path()).matches()) {
            return Optional.empty();
        }
        var waits = bearer(request).flatMap(token -> waits(request));
        if (waits.isPresent() && !hasOwnToken(request)) {
            return waits;
        }
        if (hasToken(request) || isSignedIn(request) || isVouchedFor(request)) {
            return Optional.empty();
        }
        bearer(request).ifPresent(wrong -> throttle.failed(request.from(), clock.instant()));
        return Optional.of(asked(request));
    }

    /** Whether a program sent the admin token, or the one of this run; it needs no session. */
    public boolean hasToken(Request request) {
        return hasOwnToken(request)
                || bearer(request)
                        .filter(sent -> access.get()
                                .token()
                                .filter(token -> token.matches(sent))
                                .isPresent())
                        .isPresent();
    }

    private boolean hasOwnToken(Request request) {
        return bearer(request).filter(ownToken::matches).isPresent();
    }

    private static Optional<String> bearer(Request request) {
        return request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    /** Whether the browser of this request showed the token in the form. */
    public boolean isSignedIn(Request request) {
        return session.existing(request)
                .filter(id -> signedIn.has(id, access.get().token(), clock.instant()))
                .isPresent();
    }

    private boolean isVouchedFor(Request request) {
        return named(request).isPresent();
    }

    /** What the trusted proxy calls the person. */
    private Optional<String> named(Request request) {
        return access.get()
                .proxy()
                .filter(proxy -> proxy.addresses().contain(request.from()))
                .flatMap(proxy -> request.only(proxy.header()))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /**
     * Who asks, for the audit: the name that the trusted proxy gives, or else what let them in and from where, for a token
     * has no name.
     *
     * @return "" where everybody is let in
     */
    public String person(Request request) {
        if (hasOwnToken(request)) {
            return "command line";
        }
        return named(request)
                .orElseGet(() -> access.get().isOpen()
                        ? ""
                        : "admin token from " + request.from().getHostAddress());
    }

    private Reply asked(Request request) {
        var form = access.get().token().isPresent();
        var page = request.method().equals("GET")
                && !request.wantsJson()
                && !request.path().startsWith("/api/");
        if (!form || !page) {
            return refused(
                            401,
                            form
                                    ? "sign in at " + SIGN_IN + ", or send the admin token as Bearer"
                                    : "come through the proxy that signs people in")
                    .with("WWW-Authenticate", "Bearer realm=\"zoomflow\"");
        }
        if (request.wantsFragment()) {
            return refused(401, "sign in").with("HX-Redirect", SIGN_IN);
        }
        var next = URLEncoder.encode(request.target(), StandardCharsets.UTF_8);
        return Reply.redirect(303, URI.create(SIGN_IN + "?next=" + next));
    }

    private static Reply refused(int status, String text) {
        return Reply.json(status, "{\"code\":\"unauthorized\",\"message\":\"" + text + "\"}");
    }

    private Optional<Reply> waits(Request request) {
        return throttle.wait(request.from(), clock.instant())
                .map(time -> refused(429, "too many wrong tokens from this address; wait")
                        .with("Retry-After", Long.toString(time.toSeconds() + 1)));
    }

    /** Whether there is a token to sign in with. */
    public boolean asksForToken() {
        return access.get().token().isPresent();
    }

    /** How long this address must wait before its token is looked at; empty: not at all. */
    public Optional<Duration> mustWait(Request request) {
        return throttle.wait(request.from(), clock.instant());
    }

    /**
     * Looks at a token from the form.
     *
     * @return the answer {@code welcome}, with which a new session begins; empty if the token is wrong
     */
    public Optional<Reply> signIn(Request request, String token, Reply welcome) {
        var now = clock.instant();
        var right = access.get().token().filter(expected -> expected.matches(token));
        if (right.isEmpty()) {
            throttle.failed(request.from(), now);
            return Optional.empty();
        }
        throttle.succeeded(request.from());
        session.existing(request).ifPresent(signedIn::remove);
        var fresh = Ids.token();
        var lifetime = access.get().session();
        signedIn.add(fresh, right.get(), now, now.plus(lifetime));
        return Optional.of(session.begin(fresh, lifetime, welcome));
    }

    public Reply signOut(Request request, Reply farewell) {
        session.existing(request).ifPresent(signedIn::remove);
        return session.end(farewell);
    }
}
