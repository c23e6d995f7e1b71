package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.config.HostSettings;
import dev.zoomflow.host.config.Loopback;
import dev.zoomflow.host.doctor.Doctor;
import dev.zoomflow.host.metrics.Metrics;
import dev.zoomflow.host.status.StatusChanges;
import dev.zoomflow.host.thread.OnBehalf;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Admin;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.Flow;
import dev.zoomflow.host.web.access.Gate;
import dev.zoomflow.host.web.access.Session;
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
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages and the admin API, for those whom the gate lets in. */
public final class PrivateSite implements AutoCloseable {
    private static final int FORM_LIMIT = 256 * 1024;
    private static final long FORMS_LIMIT = 8L << 20;
    private static final SecurityHeaders HEADERS =
            new SecurityHeaders("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");

    private static final Reply ELSEWHERE =
            Reply.text(421, "This address does not serve that host name. Set PAGES_ADDRESS.");

    private final Desk desk;
    private final Failures failures;
    private final Routes routes;
    private final LiveStream live;
    private final ChangeStream changes;
    private final Gate gate;
    private final List<String> names;

    /**
     * What operators need.
     *
     * @param session of browsers, which the gate knows too
     */
    public record Office(Session session, Gate gate, Admin admin, Doctor doctor, Metrics metrics) {}

    public PrivateSite(Core core, Flow flow, HostSettings settings, Addresses addresses, Office office) {
        var views = new Views(core.integrations(), addresses);
        this.gate = office.gate();
        this.desk = new Desk(office.session(), gate);
        this.failures = new Failures(desk);
        this.live = new LiveStream(flow.live());
        this.changes = new ChangeStream(new StatusChanges(core.connections(), addresses::page), flow.live());
        this.names = List.of(addresses.pages().getHost(), settings.binds().pages());
        var all = new ArrayList<Route>();
        all.addAll(signIn());
        all.addAll(new AdminApi(office.admin(), gate).routes());
        all.addAll(new WatchPages(office.metrics()).routes());
        var handlers = new HandlerPages(core, flow.engine(), desk);
        var pages = new ConnectionPages(
                core,
                flow.feeds(),
                views,
                desk,
                handlers,
                office.doctor(),
                office.admin().reload()::notes);
        all.addAll(settings(core, office.admin(), pages));
        all.addAll(connections(core, views, handlers, pages));
        all.addAll(explain(flow));
        all.addAll(others(core, flow, views, office.doctor()));
        all.addAll(new DoctorPages(office.doctor(), core.integrations(), desk).routes());
        all.addAll(forms(core, views, settings, addresses));
        this.routes = new Routes(
                all.stream().map(route -> route.around(this::onBehalf)).toList());
    }

    private Route.Action onBehalf(Route.Action action) {
        return request -> OnBehalf.of(gate.person(request), () -> action.answer(request));
    }

    private List<Route> signIn() {
        var signIn = new SignInPages(gate, desk);
        return List.of(
                Route.get(Gate.SIGN_IN, signIn::form),
                post(Gate.SIGN_IN, signIn::signIn),
                post("/sign-out", signIn::signOut));
    }

    private List<Route> settings(Core core, Admin admin, ConnectionPages pages) {
        var secrets = new SecretPages(core.integrations(), admin.secrets(), desk, pages);
        var settings = new SettingsPages(admin.reload(), secrets, desk);
        var all = new ArrayList<>(secrets.routes(this::post));
        all.add(Route.get("/settings", settings::show));
        return all;
    }

    private List<Route> connections(Core core, Views views, HandlerPages handlers, ConnectionPages pages) {
        var made = new NewPages(core, views, desk);
        return List.of(
                Route.get("/", request -> Reply.redirect(302, URI.create("/connections"))),
                Route.get("/connections", pages::list),
                post("/connections", made::create),
                Route.get("/connections/new", made::selector),
                Route.get("/connections/new/{type}", made::choose),
                Route.get("/connections/{cid}", pages::show),
                Route.get("/connections/{cid}/success", pages::success),
                Route.get("/connections/{cid}/status", pages::status),
                Route.get("/connections/{cid}/feeds", pages::feeds),
                Route.get("/connections/{cid}/init/{origin}", pages::init),
                post("/connections/{cid}/test", pages::test),
                post("/connections/{cid}/refresh", pages::test),
                post("/connections/{cid}/rename", pages::rename),
                post("/connections/{cid}/delete", pages::delete),
                post("/connections/{cid}/handlers", handlers::flip),
                post("/connections/{cid}/handlers/settings", handlers::configure));
    }

    private List<Route> explain(Flow flow) {
        var pages = new ExplainPages(flow.explaining(), desk);
        return List.of(
                Route.get("/explain", pages::form),
                post("/explain", pages::pasted),
                Route.get("/events/{seq}/explain", pages::stored),
                Route.get("/api/events/{seq}/explain", pages::api),
                post("/api/explain", pages::apiPasted));
    }

    private List<Route> others(Core core, Flow flow, Views views, Doctor doctor) {
        var eventViews = new EventViews(core.connections(), core.plugins());
        var events = new EventPages(flow, eventViews, new Charts(flow.timeline(), Clock.systemUTC()), desk);
        var replays = new ReplayPages(flow.engine(), flow.explaining()::knows, desk);
        var plugins = new PluginPages(core.plugins(), desk);
        var api = new Api(core, flow, views, eventViews, doctor);
        var assets = new Assets();
        return List.of(
                Route.get("/healthz", request -> Reply.text(200, "ok")),
                Route.get("/events", events::list),
                Route.get("/events/chart", events::chart),
                post("/events/replay", replays::many),
                Route.get("/events/{seq}", events::show),
                post("/runs/{run}/replay", replays::one),
                post("/api/replay", replays::api),
                Route.get("/plugins", plugins::list),
                Route.get("/types/{type}/icon.svg", plugins::icon),
                Route.get("/assets/{name}", assets::send),
                Route.get("/api/connections", api::connections),
                Route.get("/api/connections/{cid}", api::connection),
                Route.get("/api/audit", api::audit),
                Route.get("/api/events", api::events),
                Route.get("/api/deliveries", new DeliveryExport(flow.events())::page),
                Route.get("/api/status", api::status));
    }

    private List<Route> forms(Core core, Views views, HostSettings settings, Addresses addresses) {
        var forms = new FormPages(core, views, desk, settings.origins());
        var save = new SavePages(core, forms, desk, settings.origins(), addresses);
        return List.of(
                Route.get("/{type}", forms::show),
                Route.get("/{type}/save", forms::show),
                post("/{type}/save", save::save));
    }

    private Route post(String path, Route.Action action) {
        return Route.post(path, request -> desk.isOurs(request) ? action.answer(request) : failures.foreign(request));
    }

    public HttpHandler handler() {
        var limits = new Limits(FORM_LIMIT, new Budget(FORMS_LIMIT), new Refusals());
        var pages = Listener.handler(routes, limits, failures::answer, HEADERS);
        var streams = Map.of("/events/live", live.handler(), "/api/connections/changes", changes.handler());
        HttpHandler inside = exchange -> {
            var stream = streams.get(exchange.getRequestPath());
            if (stream == null) {
                pages.handleRequest(exchange);
            } else {
                HEADERS.addTo(exchange.getResponseHeaders());
                stream.handleRequest(exchange);
            }
        };
        return Listener.guarded(inside, this::refusal, HEADERS);
    }

    private Optional<Reply> refusal(Request request) {
        return isForUs(request.hostName()) ? gate.refusal(request) : Optional.of(ELSEWHERE);
    }

    /** A page elsewhere may point its own name at this machine; its requests carry that name. */
    private boolean isForUs(String host) {
        return Loopback.isName(host) || names.stream().anyMatch(host::equalsIgnoreCase);
    }

    /** Nothing more is told to those who listen. */
    @Override
    public void close() {
        live.close();
        changes.close();
    }
}
