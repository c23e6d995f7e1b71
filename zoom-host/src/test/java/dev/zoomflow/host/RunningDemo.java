package dev.zoomflow.host;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.host.plugin.Plugins;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host with the packaged jars against a simulator, and what a person does with it. */
final class RunningDemo implements AutoCloseable {
    static final Path PLUGINS = Path.of("target", "plugins");
    static final Path ZOOM_JAR = PLUGINS.resolve("zoom-plugin-0.1.0.jar");

    private final ZoomSimulator zoom;
    private final Host host;
    private final Path data;

    private RunningDemo(ZoomSimulator zoom, Host host, Path data) {
        this.zoom = zoom;
        this.host = host;
        this.data = data;
    }

    static RunningDemo start(Path data) {
        return start(data, Map.of());
    }

    /** @param more settings beside, or instead of, those of the simulator */
    static RunningDemo start(Path data, Map<String, String> more) {
        var zoom = PatientZoom.start();
        var environment = new HashMap<>(DemoZoom.environment(zoom));
        environment.putAll(more);
        return start(data, zoom, environment, Optional.empty());
    }

    /** @param zoom is closed with the demo */
    static RunningDemo start(Path data, ZoomSimulator zoom, Map<String, String> environment, Optional<Path> config) {
        zoom.tokens().keepIn(data.resolve("simulator.json"));
        var options = new HostOptions(data, PLUGINS, config, environment, new HostOptions.Ports(0, 0), true);
        return new RunningDemo(zoom, Host.start(options), data);
    }

    /** A host for a simulator that is there and stays: {@link #leave} it. */
    static RunningDemo visit(ZoomSimulator zoom, Path data, Path plugins, Map<String, String> environment) {
        var options = new HostOptions(data, plugins, Optional.empty(), environment, new HostOptions.Ports(0, 0), true);
        return visit(zoom, options);
    }

    static RunningDemo visit(ZoomSimulator zoom, HostOptions options) {
        return new RunningDemo(zoom, Host.start(options), options.data());
    }

    Plugins plugins() {
        return host.plugins();
    }

    void leave() {
        host.close();
    }

    ZoomSimulator zoom() {
        return zoom;
    }

    URI page(String path) {
        return host.addresses().page(path);
    }

    /** The private listener, whatever address browsers have for it. */
    URI local(String path) {
        return RunFile.read(data.resolve("running")).orElseThrow().address().resolve(path);
    }

    URI open(String path) {
        return host.addresses().webhook().orElseThrow().resolve(path);
    }

    int openPort() {
        return host.publicPort();
    }

    /** A new connection, as far as its form. */
    String create(Surfer surfer) {
        return create(surfer, "oauthDefault");
    }

    String create(Surfer surfer, String authType) {
        var form = surfer.get(page("/connections/new/zoom"));
        var made = surfer.post(
                page("/connections"),
                "_csrf",
                Surfer.field(form, "_csrf"),
                "type",
                "zoom",
                "name",
                "My Zoom",
                "auth_type",
                authType);
        return Surfer.field(surfer.get(Surfer.location(made)), "cid");
    }

    /** Fills in the form of an app of one's own and presses its button. */
    HttpResponse<String> save(Surfer surfer, String cid, String authType, String... fields) {
        var form = surfer.get(page("/zoom?origin=web&cid=" + cid));
        var sent = new ArrayList<>(
                List.of("_csrf", Surfer.field(form, "_csrf"), "cid", cid, "origin", "web", "auth_type", authType));
        sent.addAll(List.of(fields));
        return surfer.post(page("/zoom/save"), sent.toArray(String[]::new));
    }

    /** Presses "Start OAuth Flow"; the address that starts it. */
    URI startFlow(Surfer surfer, String cid) {
        var form = surfer.get(page("/zoom?origin=web&cid=" + cid));
        return Surfer.location(surfer.post(
                page("/zoom/save"),
                "_csrf",
                Surfer.field(form, "_csrf"),
                "cid",
                cid,
                "origin",
                "web",
                "auth_type",
                "oauthDefault"));
    }

    /** Goes on to the service. */
    URI authorize(Surfer surfer, URI start) {
        return Surfer.location(surfer.get(start));
    }

    /** The whole way; the id of the connection. */
    String connect(Surfer surfer) {
        var cid = create(surfer);
        var back = zoom.consent(authorize(surfer, startFlow(surfer, cid)), zoom.user());
        Surfer.location(surfer.get(back));
        return cid;
    }

    /** By a private app. */
    String connect(Surfer surfer, App own) {
        return connect(surfer, own, zoom.user());
    }

    String connect(Surfer surfer, App own, User user) {
        var cid = create(surfer, "oauthPrivate");
        var saved = save(
                surfer,
                cid,
                "oauthPrivate",
                "client_id",
                own.clientId(),
                "client_secret",
                own.clientSecret(),
                "secret_token",
                own.secretToken());
        var back = zoom.consent(authorize(surfer, Surfer.location(saved)), user);
        Surfer.location(surfer.get(back));
        return cid;
    }

    String status(Surfer surfer, String cid) {
        var list = surfer.get(page("/api/connections")).body();
        return list.replaceAll("(?s).*\"id\":\"" + cid + "\".*?\"state\":\"([a-z-]*)\".*", "$1");
    }

    @Override
    public void close() {
        host.close();
        zoom.close();
    }
}
