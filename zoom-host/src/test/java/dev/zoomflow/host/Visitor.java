package dev.zoomflow.host;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** A person with a browser, who keeps every answer and knows what passed through the addresses and cookies. */
final class Visitor {
    /** What OAuth and sessions put into addresses and cookies, and what must not stay behind. */
    final KnownSecrets passing = new KnownSecrets();

    final Surfer surfer = new Surfer(this::saw);
    private final HostProcess host;
    private final ZoomSimulator zoom;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    Visitor(HostProcess host, ZoomSimulator zoom) {
        this.host = host;
        this.zoom = zoom;
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
        var form = surfer.get(host.page("/sign-in"));
        PrivateListenerTest.signIn(surfer, form, wrong);
        Surfer.location(PrivateListenerTest.signIn(surfer, form, token));
        remember("the session", surfer.cookies(host.page("/")));
        surfer.send(HttpRequest.newBuilder(host.page("/api/status")).header("Authorization", "Bearer " + token));
    }

    private void remember(String what, String text) {
        var values =
                Pattern.compile("[A-Za-z0-9_-]{32,}").matcher(text).results().toList();
        for (var value : values) {
            passing.add(what, value.group());
        }
    }

    String create(String authType) {
        var csrf = Surfer.field(surfer.get(host.page("/connections/new/zoom")), "_csrf");
        var made = surfer.post(
                host.page("/connections"), "_csrf", csrf, "type", "zoom", "name", authType, "auth_type", authType);
        return Surfer.location(made).toString().replaceFirst(".*(con_[0-9a-z]{26}).*", "$1");
    }

    HttpResponse<String> save(String cid, String authType, String... fields) {
        var csrf = Surfer.field(surfer.get(host.page("/connections/" + cid)), "_csrf");
        var form = new ArrayList<>(List.of("_csrf", csrf, "cid", cid, "origin", "web", "auth_type", authType));
        form.addAll(List.of(fields));
        return surfer.post(host.page("/zoom/save"), form.toArray(String[]::new));
    }

    /** The whole way to Zoom and back; each address of it holds something that must not stay. */
    HttpResponse<String> authorise(String cid, App app, String authType) {
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
        var back = zoom.consent(Surfer.location(begun), zoom.user());
        remember("code and state", back.getQuery());
        return surfer.get(back);
    }

    void switchHandlersOn(String cid) {
        var page = surfer.get(host.page("/connections/" + cid));
        surfer.post(
                host.page("/connections/" + cid + "/handlers"),
                "_csrf",
                Surfer.field(page, "_csrf"),
                "handler",
                Surfer.field(page, "handler"),
                "on",
                "true");
    }

    void everyConnection(String action) {
        var ids = Pattern.compile("\"id\":\"(con_[0-9a-z]{26})\"")
                .matcher(surfer.get(host.page("/api/connections")).body());
        for (var id : ids.results().map(found -> found.group(1)).toList()) {
            var page = surfer.get(host.page("/connections/" + id));
            surfer.post(host.page("/connections/" + id + action), "_csrf", Surfer.field(page, "_csrf"));
            surfer.get(host.page("/connections/" + id + "/status"));
            surfer.get(host.page("/connections/" + id + "/feeds"));
            surfer.get(host.page("/zoom?origin=web&cid=" + id));
            surfer.get(host.page("/api/connections/" + id));
        }
    }

    /** At everything. */
    void looks() {
        for (var path : List.of(
                "/connections",
                "/connections/new",
                "/events",
                "/plugins",
                "/doctor",
                "/api/doctor",
                "/api/connections",
                "/api/events",
                "/api/status",
                "/api/audit",
                "/metrics")) {
            surfer.get(host.page(path));
        }
        for (var event = 1; event <= 4; event++) {
            surfer.get(host.page("/events/" + event));
        }
    }
}
