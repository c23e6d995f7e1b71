package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.DeauthorizationForm;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every change of a connection is a line that says who, as well as that is known. */
class WhoDidItTest {
    private static final String TOKEN = "a-token-long-enough-to-be-one";
    private static final String HANDLER = "thank-the-host:dev.zoomflow.example.thanks.ThankTheHost";
    private static final Map<String, String> BEHIND_A_PROXY =
            Map.of("PROXY_USER_HEADER", "X-Forwarded-User", "PROXY_ADDRESSES", "127.0.0.0/8 ::1", "ADMIN_TOKEN", TOKEN);
    private static final App PRIVATE = new App(
            "Mine",
            App.Kind.USER_MANAGED,
            new App.Credentials("private-app-1", "private-app-1-secret-0001", "private-app-1-token-0001"),
            List.of(),
            Set.of());

    @TempDir
    private Path data;

    private final Surfer ann = new Surfer(Map.of("X-Forwarded-User", "ann@example.com"));

    @Test
    void whomTheProxyNamesIsNamedInEveryLineOfHersToTheEndOfTheSignIn() {
        try (var demo = RunningDemo.start(data, BEHIND_A_PROXY)) {
            var cid = demo.create(ann);
            ann.get(demo.zoom().decline(demo.authorize(ann, demo.startFlow(ann, cid))));
            var back = demo.zoom()
                    .consent(
                            demo.authorize(ann, demo.startFlow(ann, cid)),
                            demo.zoom().user());
            ann.get(back);
            changeEverything(demo, cid);
            post(demo, cid, "delete");

            assertThat(lines(demo, cid))
                    .contains(
                            "a person, ann@example.com: created",
                            "a person, ann@example.com: settings saved",
                            "a person, ann@example.com: sign-in started",
                            "a person, ann@example.com: not authorised",
                            "a person, ann@example.com: authorised",
                            "a person, ann@example.com: status ok",
                            "a person, ann@example.com: renamed",
                            "a person, ann@example.com: handler switched off",
                            "a person, ann@example.com: handler switched on",
                            "a person, ann@example.com: handler configured",
                            "a person, ann@example.com: deleted",
                            "the host: grant revoked");
        }
    }

    private void changeEverything(RunningDemo demo, String cid) {
        post(demo, cid, "rename", "name", "Ann's");
        post(demo, cid, "handlers", "handler", HANDLER, "on", "false");
        post(demo, cid, "handlers", "handler", HANDLER, "on", "true");
        post(demo, cid, "handlers/settings", "handler", HANDLER, "thanks", "Well done");
    }

    @Test
    void theSecretOfAnAppIsPastedBySomebodyAndNotShown() {
        try (var demo = RunningDemo.start(data, BEHIND_A_PROXY)) {
            demo.zoom().add(PRIVATE);
            var cid = demo.connect(ann, PRIVATE);
            post(demo, cid, "secret/rotate");
            post(demo, cid, "secret", "secret_token", "pasted-secret-0001");

            assertThat(lines(demo, cid))
                    .contains(
                            "a person, ann@example.com: secret rotation begun",
                            "a person, ann@example.com: secret pasted");
            assertThat(ann.get(demo.page("/api/audit")).body())
                    .doesNotContain("pasted-secret-0001", PRIVATE.clientSecret(), PRIVATE.secretToken(), TOKEN);
        }
    }

    @Test
    void whatZoomEndsIsTheServicesDoing() {
        try (var demo = RunningDemo.start(data, BEHIND_A_PROXY)) {
            var cid = demo.connect(ann);
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            demo.zoom()
                    .webhooks()
                    .sendDeauthorization(demo.zoom().app(), demo.zoom().user(), DeauthorizationForm.TOP_LEVEL);

            await().untilAsserted(() -> assertThat(lines(demo, cid))
                    .contains("the service: status reconnect", "the service: tokens erased"));
        }
    }

    @Test
    void whoShowsTheTokenIsToldByItsAddress() {
        try (var demo = RunningDemo.start(data, Map.of("ADMIN_TOKEN", TOKEN))) {
            var surfer = new Surfer();
            PrivateListenerTest.signIn(surfer, surfer.get(demo.page("/sign-in")), TOKEN);
            var cid = demo.create(surfer);

            var answer = new Surfer()
                    .send(HttpRequest.newBuilder(demo.page("/api/audit")).header("Authorization", "Bearer " + TOKEN));
            assertThat(lines(answer.body(), cid)).contains("a person, admin token from 127.0.0.1: created");
        }
    }

    @Test
    void whereEverybodyIsLetInNobodyIsNamedWhateverTheySay() {
        try (var demo = RunningDemo.start(data)) {
            var cid = demo.create(ann);

            assertThat(lines(demo, cid)).contains("a person: created");
            assertThat(ann.get(demo.page("/connections/" + cid)).body()).doesNotContain("ann@example.com");
        }
    }

    private void post(RunningDemo demo, String cid, String what, String... fields) {
        var page = "/connections/" + cid;
        var sent = Stream.concat(Stream.of("_csrf", Surfer.field(ann.get(demo.page(page)), "_csrf")), Stream.of(fields))
                .toArray(String[]::new);
        assertThat(ann.post(demo.page(page + "/" + what), sent).statusCode()).isEqualTo(303);
    }

    private List<String> lines(RunningDemo demo, String cid) {
        return lines(ann.get(demo.page("/api/audit")).body(), cid);
    }

    private static List<String> lines(String audit, String cid) {
        return StreamSupport.stream(JsonMapper.shared().readTree(audit).spliterator(), false)
                .filter(line -> text(line, "connectionId").equals(cid))
                .map(line -> text(line, "who")
                        + (text(line, "person").isEmpty() ? "" : ", " + text(line, "person"))
                        + ": "
                        + (text(line, "what") + " " + text(line, "state")).strip())
                .toList();
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }
}
