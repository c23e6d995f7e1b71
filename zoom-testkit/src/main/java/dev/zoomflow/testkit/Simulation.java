package dev.zoomflow.testkit;

import dev.zoomflow.testkit.control.ControlApi;
import dev.zoomflow.testkit.fault.PlannedFaults;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Front;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Journal;
import dev.zoomflow.testkit.http.Reply;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.http.Router;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.language.Language;
import dev.zoomflow.testkit.marketplace.Marketplace;
import dev.zoomflow.testkit.marketplace.Removal;
import dev.zoomflow.testkit.marketplace.SubscriptionEndpoints;
import dev.zoomflow.testkit.marketplace.WebhookLogEndpoint;
import dev.zoomflow.testkit.meeting.Arrivals;
import dev.zoomflow.testkit.meeting.Bequest;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.oauth.OauthRoutes;
import dev.zoomflow.testkit.page.Assets;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.payload.KnownEvents;
import dev.zoomflow.testkit.ratelimit.RateLimits;
import dev.zoomflow.testkit.recording.Recordings;
import dev.zoomflow.testkit.report.Chronicle;
import dev.zoomflow.testkit.report.UsageReports;
import dev.zoomflow.testkit.rest.Bearer;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.rest.RestApi;
import dev.zoomflow.testkit.rest.Stubs;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.user.Estate;
import dev.zoomflow.testkit.webhook.Deauthorization;
import dev.zoomflow.testkit.webhook.Deliveries;
import dev.zoomflow.testkit.webhook.DeliveryLog;
import dev.zoomflow.testkit.webhook.Dispatch;
import dev.zoomflow.testkit.webhook.Mailbox;
import dev.zoomflow.testkit.webhook.Recipients;
import dev.zoomflow.testkit.webhook.Registration;
import dev.zoomflow.testkit.webhook.Subscriptions;
import dev.zoomflow.testkit.websocket.Admission;
import dev.zoomflow.testkit.websocket.OpenSockets;
import dev.zoomflow.testkit.websocket.WebSocketEndpoint;
import dev.zoomflow.testkit.world.Directory;
import dev.zoomflow.testkit.world.Plans;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a world, put together. */
final class Simulation implements AutoCloseable {
    private static final long SETTLING_MILLIS = 30_000;

    final Directory directory = new Directory();
    final KnownEvents events = new KnownEvents();
    final Subscriptions subscriptions = new Subscriptions();
    final DeliveryLog log;
    final Journal journal;
    final Stubs stubs = new Stubs();
    final PlannedFaults faults;
    final Timeline timeline;
    final Grants grants;
    final OpenSockets sockets;
    final Deliveries deliveries;
    final Mailbox mailbox = new Mailbox();
    final Registration registration;
    final Deauthorization deauthorization;
    final Removal removal;
    final Plans plans = new Plans();
    final Hall meetings;
    final Hall webinars;
    final Office office;
    final Inventory inventory = new Inventory();
    final Marketplace marketplace;
    final RestApi api;
    final Recordings recordings;
    private final Chronicle chronicle;
    private final Admission admission;
    private final OauthRoutes oauth;
    final Listeners listeners;

    Simulation(Settings settings, Listeners listeners) {
        this.listeners = listeners;
        log = new DeliveryLog(settings.listener()::attempted);
        journal = new Journal(settings.listener()::exchanged);
        SimulatorConfig config = settings.config();
        config.accounts().forEach(directory::add);
        config.users().forEach(directory::add);
        config.apps().forEach(directory::add);
        timeline = Timeline.start(settings.clock());
        grants = new Grants(directory, config.rules().tokens(), timeline);
        oauth = new OauthRoutes(directory, grants, timeline, this::baseUri, listeners::apiUri);
        faults = new PlannedFaults(grants::revoke);
        InstantSource stamp = settings.stampsWithClock() ? timeline : InstantSource.system();
        DeliveryRules rules = config.rules().deliveries();
        Recipients recipients = new Recipients(subscriptions, directory, grants::users, rules.scopesNeeded());
        sockets = new OpenSockets(timeline);
        Dispatch dispatch = new Dispatch(directory, stamp, timeline, rules, sockets);
        deliveries = new Deliveries(recipients, subscriptions, log, timeline, dispatch, rules);
        admission = new Admission(directory, subscriptions, grants, timeline, rules.invalidTokenText());
        timeline.settleBy(() -> deliveries.settle(SETTLING_MILLIS));
        registration = new Registration(directory, events, subscriptions, deliveries, timeline, mailbox);
        deauthorization = new Deauthorization(deliveries, timeline);
        removal = new Removal(directory, grants, deauthorization);
        config.additionalEvents().forEach(events::add);
        config.subscriptions().forEach(this::save);
        chronicle = new Chronicle(deliveries::send);
        recordings = new Recordings(chronicle, timeline, this::zoomUri);
        Arrivals arrivals = new Arrivals(timeline);
        meetings = new Hall(
                Kind.MEETING,
                chronicle,
                timeline,
                arrivals,
                recordings,
                config.rules().requests().uuids());
        webinars = new Hall(
                Kind.WEBINAR,
                chronicle,
                timeline,
                arrivals,
                recordings,
                config.rules().requests().uuids());
        List<Estate> estates = List.of(new Bequest(meetings.book, timeline), new Bequest(webinars.book, timeline));
        office = new Office(directory, chronicle, timeline, estates, this::zoomUri);
        marketplace = new Marketplace(directory, grants, subscriptions, office.groups(), timeline);
        api = new RestApi(
                new Bearer(directory, grants, timeline),
                marketplace
                        .calls()
                        .at(RateLimits.of(config.rules().requests(), timeline, List.of(meetings.book, webinars.book))),
                (caller, message) -> Language.of(caller.account().language()).say(message),
                stubs,
                families());
        config.meetings().forEach(meeting -> plan(meetings, meeting));
        config.webinars().forEach(webinar -> plan(webinars, webinar));
    }

    private void plan(Hall hall, SimulatorConfig.PlannedMeeting meeting) {
        User host = directory.user(meeting.hostId()).orElseThrow();
        ObjectNode asked = Json.object().put("topic", meeting.topic()).put("start_time", meeting.startTime());
        hall.plans.plan(meeting.id(), host, asked.put("duration", meeting.duration()));
    }

    /** Answers by Zoom's routes and these. */
    Handler handler(List<Route> more) {
        return new Front(routes(more), faults, journal);
    }

    private Handler routes(List<Route> more) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(oauth.all());
        routes.addAll(recordings.routes(grants, directory::user));
        routes.add(office.downloads(grants));
        routes.add(new WebSocketEndpoint(admission, sockets, timeline).route());
        routes.addAll(new Assets().routes());
        routes.addAll(more);
        return new Router(routes, request -> otherwise(request));
    }

    private List<Family> families() {
        Pages pages = new Pages(timeline);
        PastMeetings heldMeetings = new PastMeetings(List.of(meetings.book), timeline);
        PastMeetings held = new PastMeetings(List.of(meetings.book, webinars.book), timeline);
        List<Family> families = new ArrayList<>(meetings.families(plans, pages));
        families.addAll(webinars.families(plans, pages));
        families.addAll(office.families(pages));
        families.add(new UsageReports(heldMeetings, pages, timeline));
        families.addAll(new Reports(List.of(meetings, webinars), held, chronicle).families(pages, timeline));
        families.addAll(marketplace.families(pages));
        families.add(new SubscriptionEndpoints(registration, events, subscriptions, pages));
        families.add(new WebhookLogEndpoint(log, pages, timeline));
        families.addAll(recordings.families(pages));
        inventory.families(office, new MeetingFinder(meetings.book), pages).forEach(families::add);
        return families;
    }

    private Reply otherwise(Request request) {
        return RestApi.serves(request.path())
                ? api.handle(request)
                : ControlApi.unknown(request).orElseGet(() -> Answer.html(404, "<h1>Not found</h1>"));
    }

    /**
     * Without asking the endpoint; a WebSocket's address is whole from now on.
     *
     * @throws IllegalArgumentException when its app may have no such subscription or no more of them
     */
    Subscription save(Subscription subscription) {
        Subscription placed = subscription.channel() instanceof Channel.WebSocket socket
                ? subscription.with(new Channel.WebSocket(listeners.webSocket(socket.address())))
                : subscription;
        registration.save(placed);
        return placed;
    }

    List<String> openWebSockets() {
        return sockets.all().stream()
                .filter(SocketConnection::open)
                .map(socket -> "subscription " + socket.subscriptionId())
                .toList();
    }

    URI baseUri() {
        return listeners.baseUri();
    }

    /** What addresses in messages begin with: Zoom's own name where it leads here. */
    private URI zoomUri() {
        return listeners.tls().isPresent() ? URI.create("https://zoom.us") : baseUri();
    }

    /** Nothing more comes from here, whoever is still in it. */
    @Override
    public void close() {
        sockets.close();
        timeline.close();
        deliveries.close();
    }
}
