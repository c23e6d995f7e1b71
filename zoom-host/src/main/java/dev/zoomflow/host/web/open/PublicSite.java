package dev.zoomflow.host.web.open;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.host.config.HostSettings;
import dev.zoomflow.host.doctor.Instance;
import dev.zoomflow.host.inbox.Receiving;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.FailureStatus;
import dev.zoomflow.host.web.http.Budget;
import dev.zoomflow.host.web.http.Limits;
import dev.zoomflow.host.web.http.Listener;
import dev.zoomflow.host.web.http.Refusals;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.http.Route;
import dev.zoomflow.host.web.http.Routes;
import dev.zoomflow.host.web.http.SecurityHeaders;
import io.undertow.server.HttpHandler;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the tunnel exposes, and nothing else: two stations of the OAuth flow, webhooks, liveness. */
public final class PublicSite {
    private static final Logger LOG = LoggerFactory.getLogger(PublicSite.class);
    private static final long UNVERIFIED_BYTES = 32L << 20;

    private final Routes routes;
    private final Notices notices;
    private final int bodyLimit;
    private final Refusals refusals = new Refusals();

    public PublicSite(
            Core core, Receiving inbox, HostSettings settings, Addresses addresses, Instance instance, Clock clock) {
        var oauth = new OAuth(core.authorizations(), addresses, settings.origins());
        var webhooks = new Webhooks(inbox, addresses, clock);
        this.notices = new Notices(addresses, settings.origins());
        this.bodyLimit = settings.bodyLimit();
        this.routes = new Routes(List.of(
                Route.get("/healthz", request -> Reply.text(200, "ok").with(Instance.HEADER, instance.id())),
                Route.get("/oauth/start/{type}", oauth::start),
                Route.get("/oauth/redirect/{type}", oauth::redirect),
                Route.post("/{type}/{source}", webhooks::receive),
                Route.post("/{type}/{source}/{connectionId}", webhooks::receive)));
    }

    public HttpHandler handler() {
        return Listener.handler(
                routes,
                new Limits(bodyLimit, new Budget(UNVERIFIED_BYTES), refusals),
                this::failed,
                new SecurityHeaders(NoticeStyle.policy()));
    }

    /** Of requests that reached none of the routes, for their bodies. */
    public Refusals refusals() {
        return refusals;
    }

    private Reply failed(Request request, RuntimeException failure) {
        if (failure instanceof StoreException) {
            LOG.error("the store cannot work: {}", failure.getMessage());
            return Reply.text(503, "The store cannot take this now; come again").with("Retry-After", "5");
        } else if (failure instanceof ConnectionException refused) {
            return notices.say(FailureStatus.of(refused), "Not connected", String.valueOf(refused.getMessage()));
        }
        LOG.error("{} {} failed", request.method(), request.path(), failure);
        return notices.say(500, "Something failed here", "The host's log says what. Nothing was connected.");
    }
}
