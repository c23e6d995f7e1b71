package dev.zoomflow.host.web.open;

import dev.zoomflow.host.config.Origins;
import dev.zoomflow.host.connection.Authorizations;
import dev.zoomflow.host.connection.Outcome;
import dev.zoomflow.host.connection.RefusedException;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.http.Cookie;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;

/** The two stations of an authorisation that the browser passes on the public address. */
final class OAuth {
    private static final int BROWSER_SECONDS = 900;
    private static final int KEY_LENGTH = 16;

    /** As {@link dev.zoomflow.api.connection.ConnectionType#id} must be. */
    private static final String TYPE = "[a-z][a-z0-9-]*";

    private final Authorizations authorizations;
    private final Addresses addresses;
    private final Origins origins;
    private final Notices notices;
    private final boolean secure;

    OAuth(Authorizations authorizations, Addresses addresses, Origins origins) {
        this.authorizations = authorizations;
        this.addresses = addresses;
        this.origins = origins;
        this.notices = new Notices(addresses, origins);
        this.secure = addresses
                .webhook()
                .filter(base -> base.getScheme().equals("https"))
                .isPresent();
    }

    /** One per attempt, so that sign-ins in two tabs do not take each other's. */
    private Cookie browser(String key) {
        return Cookie.of("zoomflow_browser_" + key.substring(0, KEY_LENGTH), secure);
    }

    /** {@code /oauth/start/{type}?cid&origin&ticket}: takes the ticket and sends the browser to the service. */
    Reply start(Request request) {
        var query = request.queryForm();
        var type = request.variable("type");
        if (query.repeated().isPresent()) {
            return repeated(query.repeated().get());
        } else if (!type.matches(TYPE)) {
            return notices.say(404, "Nothing was started", "unknown connection type: the address is wrong.");
        } else if (!Ids.isConnection(query.text("cid"))) {
            return notices.say(
                    400, "Nothing was started", "invalid connection ID: the address is incomplete or wrong.");
        } else if (!origins.knows(query.text("origin"))) {
            return notices.say(400, "Nothing was started", "bad redirect URL: no origin of this name is configured.");
        } else if (query.text("ticket").isEmpty()) {
            return notices.say(
                    400,
                    "Start at the connection's page",
                    "This address only works right after \"Start OAuth Flow\" on the connection's page."
                            + " Nothing was changed.");
        }
        var callback = addresses.callback(type);
        if (callback.isEmpty()) {
            return notices.say(
                    503, "Not configured", "WEBHOOK_ADDRESS is not set, so the service could not come back.");
        }
        return begin(request, callback.get());
    }

    private Reply begin(Request request, java.net.URI callback) {
        var query = request.queryForm();
        try {
            var start = authorizations.start(
                    query.text("cid"), query.text("origin"), query.text("ticket"), request.variable("type"), callback);
            return Reply.redirect(302, start.redirectTo())
                    .with("Set-Cookie", browser(start.key()).set(start.browser().reveal(), BROWSER_SECONDS));
        } catch (RefusedException refused) {
            return notices.abort(refused.refused());
        }
    }

    /** {@code /oauth/redirect/{type}}: the service sends the browser back. */
    Reply redirect(Request request) {
        var query = request.queryForm();
        if (query.repeated().isPresent()) {
            return repeated(query.repeated().get());
        }
        var parameters = query.single();
        if (!parameters.containsKey("error")
                && parameters.getOrDefault("state", "").isBlank()) {
            return landing(parameters.containsKey("code"));
        }
        var cookie = browser(Authorizations.key(parameters.getOrDefault("state", "")));
        return authorizations
                .complete(request.variable("type"), parameters, request.cookie(cookie.name()))
                .match(this::connected, notices::abort);
    }

    /** The journey began at the service, or elsewhere: a code that nobody here asked for could be anybody's, so it stays unused. */
    private Reply landing(boolean installed) {
        return Reply.redirect(302, addresses.page(installed ? "/connections?msg=Installed" : "/connections"));
    }

    private Reply connected(Outcome.Connected connected) {
        var id = connected.connection().id();
        return Reply.redirect(
                302,
                origins.last(connected.origin(), addresses.pages(), id)
                        .orElseGet(() -> addresses.page("/connections/" + id + "/success")));
    }

    private Reply repeated(String name) {
        var safe = name.matches("[A-Za-z_]{1,40}") ? "'" + name + "'" : "A parameter";
        return notices.say(400, "Nothing was changed", safe + " comes more than once in this address.");
    }
}
