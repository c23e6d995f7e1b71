package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.RequestPattern;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a host may live through, with secrets that are known; every answer it gives is kept. */
final class EventfulLife implements AutoCloseable {
    static final String TOPIC = "Planning in the open";

    private static final String ADMIN = "admin/word+of=0001&more";
    private static final App PRIVATE = app(App.Kind.USER_MANAGED, "private-app-1");
    private static final App SERVER = app(App.Kind.SERVER_TO_SERVER, "server-app-1");
    private static final Pattern TOKEN = Pattern.compile("\"([A-Za-z0-9_.-]{40,})\"");

    /** What must show nowhere at all. */
    final KnownSecrets secrets = new KnownSecrets();

    private final Path folder;
    private final ZoomSimulator zoom = PatientZoom.start();
    private final HostProcess host;
    private final Visitor visitor;
    private Optional<ServerSentEvents> live = Optional.empty();

    EventfulLife(Path folder) throws IOException {
        this.folder = folder;
        zoom.tokens().keepIn(kept());
        zoom.add(zoom.app().withClientSecret("client-secret-of-0001-more").withSecretToken("secret-token/of+0001="));
        zoom.add(PRIVATE);
        zoom.add(SERVER);
        var master = Said.by("keys", "generate").out().strip();
        secrets.add("the master key", master);
        secrets.add("the admin token", ADMIN);
        for (var app : zoom.apps()) {
            secrets.add("the client secret of " + app.clientId(), app.clientSecret());
            secrets.add("the secret token of " + app.clientId(), app.secretToken());
        }
        host = HostProcess.serve(folder, environment(master));
        visitor = new Visitor(host, zoom);
    }

    private Path kept() {
        return folder.resolve("simulator.json");
    }

    private Map<String, String> environment(String master) {
        var environment = DemoZoom.environment(zoom);
        environment.put("ADMIN_TOKEN", ADMIN);
        environment.put("ZOOMFLOW_KEY", master);
        return environment;
    }

    private static App app(App.Kind kind, String clientId) {
        var credentials = new App.Credentials(clientId, clientId + "-secret-0001", clientId + "/token+0001=&");
        return new App(clientId, kind, credentials, List.of(), Set.of());
    }

    HostProcess host() {
        return host;
    }

    KnownSecrets passing() {
        return visitor.passing;
    }

    void isLookedAt() {
        visitor.looks();
    }

    /** Headers and bodies of all that was answered, the event stream included. */
    String answers() {
        return visitor.answers() + live.map(ServerSentEvents::received).orElse("");
    }

    /** Somebody signs in and leaves a page open that listens. */
    void signsIn() {
        secrets.add("a wrong admin token", "a wrong/admin+token=0001");
        visitor.signIn("a wrong/admin+token=0001", ADMIN);
        live = Optional.of(ServerSentEvents.from(host.page("/events/live"), visitor.surfer.cookies(host.page("/"))));
    }

    /** All three kinds of connection, and their events. */
    void connects() throws IOException {
        var standard = visitor.create("oauthDefault");
        connected(visitor.authorise(standard, zoom.app(), "oauthDefault"));
        connected(visitor.authorise(visitor.create("oauthPrivate"), PRIVATE, "oauthPrivate"));
        rememberTokens();
        var server = visitor.create("serverToServer");
        secrets.add("a wrong client secret", "a wrong/client+secret=0001");
        saveServer(server, "a wrong/client+secret=0001");
        saveServer(server, SERVER.clientSecret());
        visitor.switchHandlersOn(standard);
        zoom.webhooks().subscribe(zoom.app(), host.open("/zoom/event"));
        meets();
        zoom.webhooks().send(recording());
        zoom.webhooks().settle();
        await().until(() -> visitor.surfer.get(host.page("/events")).body().contains("recording.completed"));
    }

    private void saveServer(String cid, String secret) throws IOException {
        visitor.save(
                cid,
                "serverToServer",
                "account_id",
                zoom.user().accountId(),
                "client_id",
                SERVER.clientId(),
                "client_secret",
                secret,
                "secret_token",
                SERVER.secretToken());
        rememberTokens();
    }

    private static void connected(HttpResponse<String> end) {
        assertThat(end.headers().firstValue("Location"))
                .as(end.body())
                .hasValueSatisfying(page -> assertThat(page).endsWith("/success"));
    }

    private void rememberTokens() throws IOException {
        TOKEN.matcher(Files.readString(kept()))
                .results()
                .forEach(token -> secrets.add("a token of Zoom", token.group(1)));
    }

    private void meets() {
        zoom.meetings().end(zoom.meetings().start(zoom.user(), TOPIC));
        zoom.webhooks().settle();
        await().until(() -> visitor.surfer.get(host.page("/events")).body().contains("data-state=\"done\""));
    }

    /** With all that opens a meeting or a recording. */
    private String recording() {
        for (var secret :
                List.of("download/token+0001", "pass-word/of+0001", "play-pass/code+0001", "start-zak/of+0001")) {
            secrets.add("a delivery's " + secret, secret);
        }
        return """
                {"event":"recording.completed","event_ts":%d,"download_token":"download/token+0001","payload":{
                "account_id":"%s","object":{"id":86084701483,"uuid":"u==","host_id":"%s","topic":"%s",
                "password":"pass-word/of+0001","recording_play_passcode":"play-pass/code+0001",
                "start_url":"https://zoom.us/s/86084701483?zak=start-zak/of+0001",
                "share_url":"https://zoom.us/rec/share/x?pwd=pass-word/of+0001"}}}""".formatted(
                System.currentTimeMillis(), zoom.user().accountId(), zoom.user().id(), TOPIC);
    }

    /** Zoom in trouble, strangers at the door, and mistakes of people. */
    void suffers() throws IOException {
        for (var fault : List.of(Fault.status(500), Fault.html(502), Fault.garbage(), Fault.disconnect())) {
            var cid = visitor.create("oauthDefault");
            zoom.faults().next("/oauth/token", fault);
            assertThat(visitor.authorise(cid, zoom.app(), "oauthDefault").statusCode())
                    .isGreaterThanOrEqualTo(500);
            zoom.faults().next("/v2/users/me", fault);
            visitor.authorise(cid, zoom.app(), "oauthDefault");
            rememberTokens();
        }
        zoom.faults().next(RequestPattern.any("/v2/meetings/{meetingId}"), 2, Fault.html(502));
        zoom.meetings().end(zoom.meetings().start(zoom.user(), TOPIC));
        zoom.webhooks().settle();
        zoom.tokens().revoke(zoom.user());
        visitor.everyConnection("/test");
        secrets.add("a secret in an address", "in-an/address+0001=&");
        for (var path : List.of("/zoom/save?origin=web&client_secret=", "/nowhere?token=", "/events?password=")) {
            visitor.surfer.get(host.page(path + "in-an%2Faddress%2B0001%3D%26"));
        }
        for (var path : List.of("/oauth/redirect/zoom?state=", "/oauth/start/zoom?ticket=", "/zoom/event?token=")) {
            visitor.surfer.get(host.open(path + "in-an%2Faddress%2B0001%3D%26"));
            visitor.surfer.send(HttpRequest.newBuilder(host.open(path + "in-an%2Faddress%2B0001%3D%26"))
                    .header("authorization", "Bearer in-an/address+0001=&")
                    .header("x-zm-signature", "in-an/address+0001=&")
                    .POST(BodyPublishers.ofString("{\"event\":\"a.b\",\"token\":\"in-an/address+0001=&\"}")));
        }
    }

    @Override
    public void close() {
        live.ifPresent(ServerSentEvents::close);
        host.close();
        zoom.close();
    }
}
