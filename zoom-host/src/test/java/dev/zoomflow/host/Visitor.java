package dev.zoomflow.host;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** A person with a browser, who keeps every answer and knows what passed through the addresses and cookies. */
final class Visitor {
    /** What OAuth and sessions put into addresses and cookies, and what must not stay behind. */
    final KnownSecrets passing = new KnownSecrets();

    final Surfer surfer = new Surfer(this::saw);
    private final ZoomSimulator zoom;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Map<String, String> connections = new HashMap<>();
    private Optional<HostProcess> visited = Optional.empty();

    Visitor(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    /** From now on. */
    void visits(HostProcess host) {
        visited = Optional.of(host);
    }

    private URI page(String path) {
        return visited.orElseThrow().page(path);
    }

    private void saw(HttpResponse<String> answer) {
        answers.add(answer.statusCode() + " " + answer.uri().getPath());
        answers.add(answer.headers().map().toString());
        answers.add(answer.body());
    }

    /** Headers and bodies. */
    String answers() {
        return String.join("\n", answers);
    }

    /** Not at the first try. */
    void signIn(String wrong, String token) {
        var form = surfer.get(page("/sign-in"));
        PrivateListenerTest.signIn(surfer, form, wrong);
        Surfer.location(PrivateListenerTest.signIn(surfer, form, token));
        remember("the session", surfer.cookies(page("/")));
        surfer.send(HttpRequest.newBuilder(page("/api/status")).header("Authorization", "Bearer " + token));
    }

    private void remember(String what, String text) {
        var values =
                Pattern.compile("[A-Za-z0-9_-]{32,}").matcher(text).results().toList();
        for (var value : values) {
            passing.add(what, value.group());
        }
    }

    String create(String authType) {
        var csrf = Surfer.field(surfer.get(page("/connections/new/zoom")), "_csrf");
        var made = surfer.post(
                page("/connections"), "_csrf", csrf, "type", "zoom", "name", authType, "auth_type", authType);
        var cid = Surfer.location(made).toString().replaceFirst(".*(con_[0-9a-z]{26}).*", "$1");
        connections.putIfAbsent(authType, cid);
        return cid;
    }

    HttpResponse<String> save(String cid, String authType, String... fields) {
        var csrf = Surfer.field(surfer.get(page("/connections/" + cid)), "_csrf");
        var form = new ArrayList<>(List.of("_csrf", csrf, "cid", cid, "origin", "web", "auth_type", authType));
        form.addAll(List.of(fields));
        return surfer.post(page("/zoom/save"), form.toArray(String[]::new));
    }

    HttpResponse<String> authorise(String cid, App app, String authType) {
        return authorise(cid, app, authType, zoom.user());
    }

    /** The whole way to Zoom and back; each address of it holds something that must not stay. */
    HttpResponse<String> authorise(String cid, App app, String authType, User user) {
        var start = Surfer.location(save(
                cid,
                authType,
                "client_id",
                app.clientId(),
                "client_secret",
                app.clientSecret(),
                "secret_token",
                app.secretToken()));
        remember("a ticket", start.getQuery().replaceFirst("cid=[^&]*", ""));
        var begun = surfer.get(start);
        remember("the browser's cookie", surfer.cookies(start).replaceAll("zoomflow_browser_[^=]*", ""));
        var back = zoom.consent(Surfer.location(begun), user);
        remember("code and state", back.getQuery());
        return surfer.get(back);
    }

    /** The first one of this kind. */
    String connection(String authType) {
        return Objects.requireNonNull(connections.get(authType), authType);
    }

    void switchOn(String cid, String handler) {
        var csrf = Surfer.field(surfer.get(page("/connections/" + cid)), "_csrf");
        var address = page("/connections/" + cid + "/handlers");
        Surfer.location(surfer.post(address, "_csrf", csrf, "handler", handler, "on", "true"));
    }

    void configure(String cid, String handler, String setting, String value) {
        var csrf = Surfer.field(surfer.get(page("/connections/" + cid)), "_csrf");
        var address = page("/connections/" + cid + "/handlers/settings");
        Surfer.location(surfer.post(address, "_csrf", csrf, "handler", handler, setting, value));
    }

    /** The answer's status. */
    int paste(String cid, String field, String secret) {
        var address = page("/connections/" + cid + "/secret");
        var csrf = Surfer.field(surfer.get(address), "_csrf");
        return surfer.post(address, "_csrf", csrf, field, secret).statusCode();
    }

    void everyConnection(String action) {
        var ids = Pattern.compile("\"id\":\"(con_[0-9a-z]{26})\"")
                .matcher(surfer.get(page("/api/connections")).body());
        for (var id : ids.results().map(found -> found.group(1)).toList()) {
            var page = surfer.get(page("/connections/" + id));
            surfer.post(page("/connections/" + id + action), "_csrf", Surfer.field(page, "_csrf"));
            surfer.get(page("/connections/" + id + "/status"));
            surfer.get(page("/connections/" + id + "/feeds"));
            surfer.get(page("/zoom?origin=web&cid=" + id));
            surfer.get(page("/api/connections/" + id));
        }
    }
}
