package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.web.access.Gate;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.SignInPage;
import java.net.URI;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the admin token is shown, and given back. */
final class SignInPages {
    private static final Logger LOG = LoggerFactory.getLogger("audit");
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private final Gate gate;
    private final Desk desk;

    SignInPages(Gate gate, Desk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    Reply form(Request request) {
        var next = next(request.query("next").orElse(""));
        return !gate.asksForToken() || gate.isSignedIn(request)
                ? Reply.redirect(302, next)
                : form(request, 200, next, "");
    }

    Reply signIn(Request request) {
        var next = next(request.form().text("next"));
        var wait = gate.mustWait(request);
        if (wait.isPresent()) {
            var seconds = wait.get().toSeconds() + 1;
            return form(request, 429, next, "Too many wrong tokens. Try again in " + (seconds + 59) / 60 + " min.")
                    .with("Retry-After", Long.toString(seconds));
        }
        var welcome = gate.signIn(request, request.form().text("token"), Reply.redirect(303, next));
        LOG.info("sign-in from {}: {}", request.from().getHostAddress(), welcome.isPresent() ? "in" : "wrong token");
        return welcome.orElseGet(() -> form(
                request, 401, next, "That is not the admin token. It is what the host's setting ADMIN_TOKEN says."));
    }

    Reply signOut(Request request) {
        return gate.signOut(request, Reply.redirect(303, URI.create(Gate.SIGN_IN)));
    }

    private Reply form(Request request, int status, URI next, String problem) {
        return desk.page(
                request,
                status,
                "signIn",
                Desk.frame("Sign in", "sign-in"),
                frame -> new SignInPage(frame, next.toString(), problem));
    }

    /** Only ever a page of ours. */
    private static URI next(String path) {
        return OWN_PATH.matcher(path).matches() ? own(path) : URI.create("/connections");
    }

    private static URI own(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException odd) {
            return URI.create("/connections");
        }
    }
}
