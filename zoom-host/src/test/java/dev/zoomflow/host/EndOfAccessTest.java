package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.DeauthorizationForm;
import dev.zoomflow.testkit.User;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Every way in which access ends: tokens are erased, the connection says so, its runs wait, and a line tells who did it. */
class EndOfAccessTest {
    @TempDir
    private Path data;

    private final Surfer surfer = new Surfer();
    private RunningDemo demo;
    private User ann;
    private User bob;
    private String annsConnection;
    private String bobsConnection;

    @BeforeEach
    void start() {
        demo = RunningDemo.start(data);
        ann = demo.zoom().users().get(0);
        bob = demo.zoom().users().get(1);
        annsConnection = connect(ann);
        bobsConnection = connect(bob);
        demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private String connect(User user) {
        var cid = demo.create(surfer);
        var back = demo.zoom().consent(demo.authorize(surfer, demo.startFlow(surfer, cid)), user);
        Surfer.location(surfer.get(back));
        return cid;
    }

    @Test
    void aUserWhoRemovesTheApp() {
        demo.zoom().tokens().revoke(demo.zoom().app(), bob);
        demo.zoom().webhooks().sendDeauthorization(demo.zoom().app(), bob, DeauthorizationForm.TOP_LEVEL);

        bobsAccessHasEnded("the service tokens erased app_deauthorized");
    }

    @Test
    void aUserWhoIsDeleted() {
        demo.zoom().people().delete(ann, bob);

        bobsAccessHasEnded("the service tokens erased user.deleted");
    }

    @Test
    void aUserWhoLeavesTheAccount() {
        demo.zoom().people().disassociate(ann, bob);

        bobsAccessHasEnded("the service tokens erased user.disassociated");
    }

    @Test
    void aUserWhoIsDeactivated() {
        demo.zoom().people().deactivate(ann, bob);

        bobsAccessHasEnded("the service tokens erased user.deactivated");
    }

    @Test
    void aGrantThatIsRevokedElsewhereWithoutAWord() {
        demo.zoom().tokens().revoke(bob);

        bobsAccessIsRefused();

        assertThat(demo.status(surfer, annsConnection)).isEqualTo("ok");
    }

    @Test
    void aUserForWhomAnAdministratorSwitchesTheAppOff() {
        var office = new App(
                "Back office",
                App.Kind.ADMIN_MANAGED,
                new App.Credentials("Bq7mUwYbRkK2vTn4cXsPjB", "simClientSecretKeepOut0000000002", "simSecretToken2"),
                List.of(),
                Set.of());
        demo.zoom().add(office);
        var path = "/v2/marketplace/users/" + bob.id() + "/apps/"
                + demo.zoom().app().clientId() + "/subscription";

        var switchedOff = surfer.send(HttpRequest.newBuilder(
                        demo.zoom().baseUri().resolve(path))
                .header(
                        "Authorization",
                        "Bearer " + demo.zoom().tokens().issue(office, ann).accessToken())
                .method("PATCH", BodyPublishers.ofString("{\"action\":\"disable\"}")));

        assertThat(switchedOff.statusCode()).isEqualTo(204);

        bobsAccessIsRefused();
        assertThat(demo.status(surfer, annsConnection)).isEqualTo("ok");
    }

    @Test
    void anAppThatIsDisabled() {
        demo.zoom().add(demo.zoom().app().asDisabled());
        demo.zoom().tokens().expireAccess();

        bobsAccessIsRefused();

        assertThat(surfer.get(demo.page("/connections/" + bobsConnection)).body())
                .contains("the app is disabled", "administrator");
    }

    @Test
    void anAppThatIsAllowedAgainWithinTheHourCostsNobodyAClick() {
        var app = demo.zoom().app();
        demo.zoom().add(app.asDisabled());
        demo.zoom().tokens().expireAccess();
        bobsMeetingEnds();
        bobReconnects();
        bobsRunIsParked();

        demo.zoom().add(app);
        anHourPasses();

        await().untilAsserted(
                        () -> assertThat(demo.status(surfer, bobsConnection)).isEqualTo("ok"));
        await().untilAsserted(() ->
                assertThat(surfer.get(demo.page("/events")).body()).doesNotContain("data-state=\"parked\""));
    }

    @Test
    void aConnectionThatIsDeletedHere() {
        var csrf = Surfer.field(surfer.get(demo.page("/connections/" + bobsConnection)), "_csrf");

        surfer.post(demo.page("/connections/" + bobsConnection + "/delete"), "_csrf", csrf);

        assertThat(grantsWithTokens()).isEqualTo(1);
        assertThat(audit(bobsConnection)).contains("a person deleted", "the host grant revoked");
        assertThat(demo.zoom().requests())
                .anyMatch(request -> request.toString().contains("/oauth/revoke"));
        assertThat(demo.status(surfer, annsConnection)).isEqualTo("ok");
    }

    private void bobsAccessHasEnded(String line) {
        bobReconnects();
        await().untilAsserted(() -> {
            assertThat(grantsWithTokens()).isEqualTo(1);
            assertThat(audit(bobsConnection)).contains(line, "the service status reconnect");
        });
        assertThat(audit(annsConnection)).doesNotContain("reconnect", "erased");
        assertThat(demo.status(surfer, annsConnection)).isEqualTo("ok");
        bobsMeetingEnds();
        bobsRunIsParked();
    }

    /** Nobody told it; the service refuses his tokens, and an hour later still does. */
    private void bobsAccessIsRefused() {
        bobsMeetingEnds();
        bobReconnects();
        bobsRunIsParked();
        assertThat(audit(bobsConnection)).contains("the service status reconnect");
        assertThat(grantsWithTokens()).isEqualTo(2);
        anHourPasses();
        await().untilAsserted(() -> {
            assertThat(grantsWithTokens()).isEqualTo(1);
            assertThat(audit(bobsConnection)).contains("the host tokens erased the service refused them twice");
        });
        assertThat(audit(annsConnection)).doesNotContain("erased");
    }

    private void anHourPasses() {
        try (var store = StoreFromOutside.sqlite(data)) {
            store.endDoubts();
        }
    }

    private void bobReconnects() {
        await().until(() -> demo.status(surfer, bobsConnection).equals("reconnect"));
    }

    /** Also when he is no longer there to hold one: what was under way still comes. */
    private void bobsMeetingEnds() {
        demo.zoom().webhooks().send("""
            {"event":"meeting.ended","event_ts":%d,"payload":{"account_id":"%s","object":{
            "id":"86084701483","uuid":"u==","host_id":"%s","topic":"Planning","type":2,"duration":30,
            "start_time":"2026-07-29T23:55:56Z","timezone":"UTC","end_time":"2026-07-30T00:25:56Z"}}}\
            """.formatted(System.currentTimeMillis(), bob.accountId(), bob.id()));
    }

    private void bobsRunIsParked() {
        await().untilAsserted(() -> assertThat(surfer.get(demo.page("/events")).body())
                .contains("data-state=\"parked\"", "waits for somebody to act"));
    }

    private int grantsWithTokens() {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("zoomflow.db"));
                var rows = store.createStatement()
                        .executeQuery("select count(*) from service_grant where tokens is not null")) {
            return rows.getInt(1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Who, what, the new state, and details; a line each. */
    private String audit(String cid) {
        var lines =
                JsonMapper.shared().readTree(surfer.get(demo.page("/api/audit")).body());
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.path("connectionId").asString("").equals(cid))
                .map(line -> Stream.of("who", "what", "state", "detail")
                        .map(name -> line.path(name).asString(""))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
