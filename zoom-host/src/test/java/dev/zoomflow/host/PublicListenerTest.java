package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicListenerTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND");

    /** What the private listener has, and what strangers try. */
    private static final List<String> PATHS = List.of(
            "/",
            "/connections",
            "/connections/new",
            "/connections/new/zoom",
            "/connections/con_00000000000000000000000000",
            "/connections/con_00000000000000000000000000/status",
            "/connections/con_00000000000000000000000000/test",
            "/connections/con_00000000000000000000000000/delete",
            "/connections/con_00000000000000000000000000/handlers",
            "/events",
            "/events/1",
            "/events/live",
            "/runs/1/replay",
            "/plugins",
            "/types/zoom/icon.svg",
            "/assets/zoomflow.css",
            "/assets/htmx.js",
            "/api/connections",
            "/api/events",
            "/api/status",
            "/api/keys",
            "/api/keys/rotate",
            "/api/backup",
            "/sign-in",
            "/sign-out",
            "/zoom",
            "/zoom/save",
            "/zoom/oauth",
            "/metrics",
            "/health",
            "/actuator/env",
            "/.env",
            "/.git/config",
            "/favicon.ico",
            "/index.html",
            "/data/key",
            "/../data/key",
            "/%2e%2e/data/key",
            "/zoom/event/../../connections",
            "//connections",
            "/healthz/",
            "/oauth/start",
            "/oauth/redirect/zoom/x",
            "/zoom/event/a/b");

    private final Surfer surfer = new Surfer();

    @Test
    void nothingIsServedButItsRoutes(@TempDir Path data) throws IOException {
        var own = RoutesInSources.open();
        var others = RoutesInSources.pages().stream()
                .filter(path -> !own.contains(path))
                .map(path -> path.replaceAll("\\{[^}]*}", "1"));
        try (var demo = RunningDemo.start(data)) {
            var served = new ArrayList<String>();
            for (var path : Stream.concat(PATHS.stream(), others).toList()) {
                for (var method : METHODS) {
                    var status = status(demo, method, path);
                    if (status != 404 && status != 405) {
                        served.add(method + " " + path + " " + status);
                    }
                }
            }
            assertThat(served).isEmpty();
        }
    }

    @Test
    void itsRoutesAnswerToTheirMethodsAlone(@TempDir Path data) {
        try (var demo = RunningDemo.start(data)) {
            assertThat(answered(demo, "/healthz")).containsExactly("GET 200", "HEAD 200");
            assertThat(answered(demo, "/oauth/start/zoom")).containsExactly("GET 400", "HEAD 400");
            assertThat(answered(demo, "/oauth/redirect/zoom")).containsExactly("GET 302", "HEAD 302");
            assertThat(answered(demo, "/zoom/event")).containsExactly("POST 401");
            assertThat(surfer.get(demo.open("/healthz")).body()).isEqualTo("ok\n");
        }
    }

    private List<String> answered(RunningDemo demo, String path) {
        var answered = new ArrayList<String>();
        for (var method : METHODS) {
            var status = status(demo, method, path);
            if (status != 405) {
                answered.add(method + " " + status);
            }
        }
        return answered;
    }

    private int status(RunningDemo demo, String method, String path) {
        var address = URI.create(demo.open("/").toString().replaceFirst("/$", "") + path);
        return surfer.send(HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()))
                .statusCode();
    }
}
