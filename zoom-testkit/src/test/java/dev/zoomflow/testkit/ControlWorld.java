package dev.zoomflow.testkit;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A world in which each example of the control API's document works. */
final class ControlWorld implements AutoCloseable {
    /** What has to be so before a call. A new call needs a line here only if its example does not work without. */
    private static final Map<String, Consumer<ControlWorld>> BEFORE = Map.ofEntries(
            Map.entry("s/{id}/start", ControlWorld::end),
            Map.entry("/stop-sharing", ControlWorld::share),
            Map.entry("/recording/pause", ControlWorld::record),
            Map.entry("/recording/resume", ControlWorld::pause),
            Map.entry("/recording/stop", ControlWorld::record),
            Map.entry("/recording/watch", ControlWorld::end),
            Map.entry("/transcript", ControlWorld::finish),
            Map.entry("/archive", ControlWorld::end),
            Map.entry("/summary", ControlWorld::end),
            Map.entry("/vote", world -> world.ask("polls", "{\"title\":\"Tides\",\"questions\":[%s]}")),
            Map.entry("/survey", world -> world.ask("survey", "{\"custom_survey\":{\"questions\":[%s]}}")),
            Map.entry("/contacts/accept", ControlWorld::invite),
            Map.entry("/channels/{id}/leave", world -> world.zoom.chat().join(world.anselm, world.channel)),
            Map.entry("/buy", world -> world.zoom.portal().sell(world.zoom.app(), "Gold")),
            Map.entry("/call-out", ControlWorld::callOut),
            Map.entry("{subscription_id}/close", ControlWorld::connect),
            Map.entry("{subscription_id}/drop", ControlWorld::connect),
            Map.entry("{subscription_id}/send", ControlWorld::connect),
            Map.entry("/admit", ControlWorld::knock),
            Map.entry("/give-up", ControlWorld::knock));

    final ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final Subscription subscription = zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
    private final Subscription stream = streamed();
    private final Meeting meeting = zoom.meetings().start(zoom.user(), "Tide");
    private final Webinar webinar = zoom.webinars().start(zoom.webinars().create(zoom.user(), "Reef"));
    private final Participant viewer = zoom.webinars().join(webinar, "Ada Visitor");
    private final PlannedFault fault = zoom.faults().next("/v2/nothing", Fault.garbage());
    private final PhoneCall call = zoom.phone().ring(zoom.user(), zoom.users().get(1));
    private final User anselm = zoom.users().get(1);
    private final TeamChannel channel = zoom.chat().openToAll(zoom.user(), "Tides");
    private final ChatMessage message = zoom.chat().write(zoom.user(), anselm, "Ebb");
    private final String device = zoom.portal().personalRoom(anselm, "Tablet", "Boathouse");
    private final String group = zoom.portal().deviceGroup(zoom.account(), "Piers", "");
    private final String report =
            zoom.portal().billingReport(zoom.account(), LocalDate.EPOCH, LocalDate.EPOCH.plusDays(30));
    private Optional<SocketClient> client = Optional.empty();
    private Participant guest = zoom.meetings().join(meeting, "Ada Visitor");

    /** As the call at this path finds it. */
    static ControlWorld before(String path) {
        ControlWorld world = new ControlWorld();
        world.zoom.webhooks().settle();
        BEFORE.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .forEach(entry -> entry.getValue().accept(world));
        return world;
    }

    /** With what is in this world in place of the variables. */
    String path(String template) {
        return template.replace("/users/{id}", "/users/" + zoom.user().id())
                .replace("/calls/{id}", "/calls/" + call.id())
                .replace("/meetings/{id}", "/meetings/" + meeting.id())
                .replace("/apps/{client_id}", "/apps/" + zoom.app().clientId())
                .replace("/webinars/{id}", "/webinars/" + webinar.id())
                .replace("/faults/{id}", "/faults/" + fault.id())
                .replace("/subscriptions/{id}", "/subscriptions/" + subscription.id())
                .replace("/channels/{id}", "/channels/" + channel.id())
                .replace("/messages/{id}", "/messages/" + message.id())
                .replace("/devices/{id}", "/devices/" + device)
                .replace("/device-groups/{id}", "/device-groups/" + group)
                .replace("/billing-reports/{id}", "/billing-reports/" + report)
                .replace("/websockets/{subscription_id}", "/websockets/" + stream.id())
                .replace(
                        "/deliveries/{request_id}",
                        "/deliveries/" + zoom.webhooks().deliveries().get(0).requestId())
                .replace("/events/{name}", "/events/meeting.started");
    }

    /** With what an example cannot know. */
    String body(String path, String example) {
        String handle = (path.contains("/webinars/") ? viewer : guest).handle();
        if (path.endsWith("/device")) {
            return example.replace("…", userCode());
        }
        return example.replace("\"handle\":\"…\"", "\"handle\":\"" + handle + "\"");
    }

    private Subscription streamed() {
        App.Credentials credentials = new App.Credentials("backend", "backend-secret", "backend-token");
        App backend = new App("Backend", App.Kind.SERVER_TO_SERVER, credentials, List.of(), Set.of());
        zoom.add(backend);
        return zoom.webSockets().subscribe(backend, "meeting.alert");
    }

    private void connect() {
        String token = zoom.tokens().issue(zoom.apps().get(1), zoom.user()).accessToken();
        client = Optional.of(SocketClient.connect(zoom.webSockets().address(stream), token));
        await().until(() -> !zoom.webSockets().connections().isEmpty());
    }

    private void invite() {
        zoom.add(new User("stranger", "elsewhere", "lin@pebble.example", "Lin", "P", "UTC"));
        new Api(zoom).post("/chat/users/me/invitations", "{\"email\":\"lin@pebble.example\"}");
    }

    private String userCode() {
        zoom.add(zoom.app().onDevices());
        String asked = "/oauth/devicecode?client_id=" + zoom.app().clientId();
        String basic = Client.basic(zoom.app().clientId(), zoom.app().clientSecret());
        return Client.text(new Client(zoom).post(asked, "", "Authorization", basic), "user_code");
    }

    private void end() {
        zoom.meetings().end(meeting);
        zoom.webinars().end(webinar);
    }

    private void share() {
        zoom.meetings().share(meeting, guest);
        zoom.webinars().share(webinar, viewer);
    }

    private void record() {
        zoom.meetings().startRecording(meeting);
        zoom.webinars().startRecording(webinar);
    }

    private void pause() {
        record();
        zoom.meetings().pauseRecording(meeting);
        zoom.webinars().pauseRecording(webinar);
    }

    private void finish() {
        end();
        zoom.meetings().finishRecording(meeting);
        zoom.webinars().finishRecording(webinar);
    }

    private void knock() {
        guest = zoom.meetings().knock(meeting, "Gus Visitor");
    }

    private void callOut() {
        new Api(zoom)
                .patch(
                        "/live_meetings/" + meeting.id() + "/events",
                        "{\"method\":\"participant.invite.callout\",\"params\":{\"phone_number\":\"+351210000000\"}}");
    }

    private void ask(String what, String body) {
        Api api = new Api(zoom);
        String asking = body.formatted("{\"name\":\"When?\",\"type\":\"short_answer\"}");
        for (String one : new String[] {"/meetings/" + meeting.id(), "/webinars/" + webinar.id()}) {
            if (what.equals("polls")) {
                api.post(one + "/polls", asking);
            } else {
                api.patch(one + "/" + what, asking);
            }
        }
    }

    @Override
    public void close() {
        client.ifPresent(SocketClient::close);
        app.close();
        zoom.close();
    }
}
