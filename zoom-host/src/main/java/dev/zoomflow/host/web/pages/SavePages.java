package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.host.config.Origins;
import dev.zoomflow.host.connection.Saved;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.FailureStatus;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.ContinuePage;
import java.net.URI;
import java.util.Map;

/** {@code /{type}/save}: stores the form and, where a person must consent, lets the flow start. */
final class SavePages {
    private final Core core;
    private final FormPages forms;
    private final Desk desk;
    private final Origins origins;
    private final Addresses addresses;

    SavePages(Core core, FormPages forms, Desk desk, Origins origins, Addresses addresses) {
        this.core = core;
        this.forms = forms;
        this.desk = desk;
        this.origins = origins;
        this.addresses = addresses;
    }

    Reply save(Request request) {
        if (!request.isForm()) {
            return desk.message(request, 400, "unexpected content type", "Send the form as it is on the page.");
        }
        return forms.asked(request, request.form(), asked -> {
            var authType = Views.authType(asked.type(), request.form().text("auth_type"));
            return authType.map(chosen -> save(request, asked, chosen)).orElseGet(() -> unexpected(request));
        });
    }

    private Reply unexpected(Request request) {
        var sent = request.form().text("auth_type").replaceAll("[^A-Za-z0-9_-]", "?");
        return desk.message(
                request, 400, "unexpected auth type \"" + sent + "\"", "Choose one of those that the form offers.");
    }

    private Reply save(Request request, FormPages.Asked asked, AuthType authType) {
        var id = asked.connection().id();
        var sent = Fields.sent(authType.form(), request.form());
        var draft = new FormPages.Draft(authType.id(), sent);
        var missing = forms.missing(asked, authType.id());
        if (!missing.isEmpty()) {
            return forms.page(request, 422, asked, draft, Map.of(), incomplete(missing));
        }
        try {
            var saved = addresses.webhook().isPresent()
                    ? core.connections().save(id, authType.id(), sent)
                    : core.connections().saveWithoutConsent(id, authType.id(), sent);
            return saved.needsConsent() ? start(request, asked, saved) : saved(asked);
        } catch (ConnectionException wrong) {
            return forms.page(request, FailureStatus.of(wrong), asked, draft, wrong.problems(), summary(wrong, sent));
        }
    }

    private static String incomplete(String missing) {
        return "Nothing was saved: whoever runs this server has to set " + missing + " first.";
    }

    /** What stands at the fields is not said twice. */
    private static String summary(ConnectionException wrong, Map<String, String> sent) {
        return !wrong.problems().isEmpty()
                        && sent.keySet().containsAll(wrong.problems().keySet())
                ? "Nothing was saved: see what is marked below."
                : String.valueOf(wrong.getMessage());
    }

    /** A form may not lead the browser elsewhere under our policy, so a page does. */
    private Reply start(Request request, FormPages.Asked asked, Saved saved) {
        var id = asked.connection().id();
        var ticket = core.authorizations().ticket(saved, asked.origin());
        var next = addresses
                .webhook()
                .map(base -> base.resolve("/oauth/start/" + asked.type().id() + "?cid=" + id + "&origin="
                        + asked.origin() + "&ticket=" + ticket.value()))
                .orElseThrow(() -> new IllegalStateException("no public address"));
        if (request.wantsJson()) {
            return Reply.json(200, Json.object("continue", next.toString()));
        }
        var page = desk.page(
                request,
                200,
                "continue",
                Desk.frame("Continue", "connections"),
                frame -> new ContinuePage(frame, asked.type().displayName(), next));
        return page.with("Refresh", "0; url=" + next);
    }

    private Reply saved(FormPages.Asked asked) {
        var last = origins.last(
                asked.origin(), addresses.pages(), asked.connection().id());
        return Reply.redirect(303, last.orElse(URI.create("/connections")));
    }
}
