package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.plugin.PluginJar;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a host may live through, with secrets that are known; every answer it gives is kept. */
final class EventfulLife implements AutoCloseable {
    static final String TOPIC = "Planning in the open";

    private static final String ADMIN = "admin/word+of=0001&more";
    private static final String STATUS_SECRET = "status/secret+of=0001&more";
    static final App PRIVATE = app(App.Kind.USER_MANAGED, "private-app-1");
    private static final App SERVER = app(App.Kind.SERVER_TO_SERVER, "server-app-1");
    private static final Pattern TOKEN = Pattern.compile("\"([A-Za-z0-9_.-]{40,})\"");

    /** What must show nowhere at all. */
    final KnownSecrets secrets = new KnownSecrets();

    final ZoomSimulator zoom = PatientZoom.start();
    final Told told = new Told();
    final SettingsFile settings;
    final Visitor visitor = new Visitor(zoom);

    private final Path folder;
    private final Map<String, String> environment;
    private final Tour tour = new Tour(visitor.surfer);
    private final List<String> commands = new ArrayList<>();
    private final List<ServerSentEvents> live = new ArrayList<>();
    private HostProcess host;
    private int starts;

    /** @param store what makes a host keep everything somewhere else than in its folder */
    EventfulLife(Path folder, Map<String, String> store) throws IOException {
        this.folder = folder;
        zoom.tokens().keepIn(kept());
        zoom.add(zoom.app().withClientSecret("client-secret-of-0001-more").withSecretToken("secret-token/of+0001="));
        zoom.add(PRIVATE);
        zoom.add(SERVER);
        var master = Said.by("keys", "generate").out().strip();
        secrets.add("the master key", master);
        secrets.add("the admin token", ADMIN);
        secrets.add("what signs status changes", STATUS_SECRET);
        secrets.add("the address of status changes", "/hooks/the-secret-path");
        zoom.apps().forEach(this::remember);
        told.answer(503, 404, Told.SILENCE);
        settings = SettingsFile.of(zoom, folder.resolve("config.yaml"))
                .set("ADMIN_TOKEN", ADMIN, "STATUS_WEBHOOK", told.address(), "STATUS_WEBHOOK_SECRET", STATUS_SECRET);
        environment = new HashMap<>(store);
        environment.put("ZOOMFLOW_KEY", master);
        plugins();
        host = serve();
    }

    private void plugins() throws IOException {
        var plugins = Files.createDirectories(folder.resolve("plugins"));
        try (Stream<Path> packaged = Files.list(RunningDemo.PLUGINS)) {
            for (var jar : packaged.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        PluginJar.of("careless").bundledExtension(CarelessHandler.class).writeTo(plugins, "careless.jar");
    }

    private HostProcess serve() throws IOException {
        var served = HostProcess.serve(data(), logs(), places(), environment);
        visitor.visits(served);
        return served;
    }

    private List<String> places() {
        return List.of(
                "--data",
                data().toString(),
                "--plugins",
                folder.resolve("plugins").toString(),
                "--config",
                settings.path().toString());
    }

    Path data() {
        return folder.resolve("data");
    }

    private Path logs() {
        return folder.resolve("logs/" + starts++);
    }

    private Path kept() {
        return folder.resolve("simulator.json");
    }

    void remember(App app) {
        secrets.add("the client secret of " + app.clientId(), app.clientSecret());
        secrets.add("the secret token of " + app.clientId(), app.secretToken());
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

    /** All that processes said, those that could not start and commands included. */
    String said() throws IOException {
        var said = new StringBuilder(String.join("\n", commands));
        try (Stream<Path> files = Files.walk(folder.resolve("logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                said.append(Files.readString(file));
            }
        }
        return said.toString();
    }

    void isLookedAt() throws IOException {
        tour.goes(host, ADMIN);
    }

    /** The routes that there was something behind. */
    Set<String> seen() {
        return tour.seen;
    }

    /** Headers and bodies of all that was answered, the event streams and what the webhook was told included. */
    String answers() {
        var streams = live.stream().map(ServerSentEvents::received).collect(Collectors.joining("\n"));
        return visitor.answers() + streams + told.messages();
    }

    /** Somebody signs in and leaves pages open that listen. */
    void signsIn() throws IOException {
        secrets.add("a wrong admin token", "a wrong/admin+token=0001");
        visitor.signIn("a wrong/admin+token=0001", ADMIN);
        listens();
    }

    private void listens() throws IOException {
        var cookies = visitor.surfer.cookies(host.page("/"));
        for (var stream : RoutesInSources.streams()) {
            live.add(ServerSentEvents.from(host.page(stream + "?after=0"), cookies));
        }
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
        secrets.add("a handler's secret", "handler/secret+0001=&");
        visitor.configure(standard, CarelessHandler.NAME, CarelessHandler.SECRET, "handler/secret+0001=&");
        visitor.switchOn(standard, CarelessHandler.NAME);
        visitor.switchOn(standard, "thank-the-host:dev.zoomflow.example.thanks.ThankTheHost");
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

    static void connected(HttpResponse<String> end) {
        assertThat(end.headers().firstValue("Location"))
                .as(end.body())
                .hasValueSatisfying(page -> assertThat(page).endsWith("/success"));
    }

    void rememberTokens() throws IOException {
        TOKEN.matcher(Files.readString(kept()))
                .results()
                .forEach(token -> secrets.add("a token of Zoom", token.group(1)));
    }

    void meets() {
        zoom.meetings().end(zoom.meetings().start(zoom.user(), TOPIC));
        zoom.webhooks().settle();
        await().until(() -> visitor.surfer.get(host.page("/events")).body().contains("data-state=\"done\""));
    }

    /** With all that opens a meeting or a recording. */
    String recording() {
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

    /** What a command says that runs beside the host. */
    Said command(String... words) {
        var said = Said.by(Stream.concat(Stream.of(words), places().stream()).toArray(String[]::new));
        commands.add(said.out() + said.err());
        return said;
    }

    /** Another process on the same store, whose master key is another one. */
    void restarts() throws IOException {
        var next = Said.by("keys", "generate").out().strip();
        secrets.add("the second master key", next);
        var before = environment.put("ZOOMFLOW_KEY", next);
        environment.put("ZOOMFLOW_FORMER_KEY", String.valueOf(before));
        live.forEach(ServerSentEvents::close);
        host.close();
        host = serve();
        signsIn();
    }

    /** A process that cannot start, for what is wrong with its settings and not because another runs there. */
    void startsInVain(Map<String, String> wrong) throws IOException {
        var all = new HashMap<>(environment);
        all.putAll(wrong);
        HostProcess.fail(data().resolveSibling("vain"), logs(), places(), all).close();
    }

    @Override
    public void close() {
        live.forEach(ServerSentEvents::close);
        host.close();
        told.close();
        zoom.close();
    }
}
