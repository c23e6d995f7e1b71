package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.proof.ZoomSources;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type that Zoom is known to send: signed, read by the packaged plugin, routed among the connections of a store. */
@SuppressWarnings("NullAway.Init")
class EveryTypeIsRoutedTest {
    private static final String APP = "server-app";
    private static final ZoomSimulator ZOOM = ZoomSimulator.start();
    private static final String ACCOUNT = ZOOM.user().accountId();

    @TempDir
    private static Path folder;

    private static ZoomSources sources;
    private static Database database;
    private static ConnectedParties parties;

    @BeforeAll
    static void open() {
        sources = new ZoomSources(folder.resolve("work"));
        database = TestStore.SQLITE.open(folder);
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var environment =
                new HostEnvironment(Clock.systemUTC(), HttpClient.newHttpClient(), type -> SettingValues.none());
        var integrations = new Integrations(List::of, environment);
        var connections = new Connections(database, vault, integrations, Clock.systemUTC());
        var switches = new HandlerSwitches(database, vault, connections.audit(), handler -> List.of());
        parties = new ConnectedParties(integrations, connections, switches, List::of);
        database.<Object>write(EveryTypeIsRoutedTest::connect);
    }

    @AfterAll
    static void close() {
        database.close();
        sources.close();
        ZOOM.close();
    }

    private static int connect(Handle handle) {
        for (var user : users()) {
            connect(handle, user, APP, ACCOUNT, user, false);
            connect(handle, user + " elsewhere", APP, "another-account", user, false);
            connect(handle, user + " by another app", "another-app", ACCOUNT, user, false);
        }
        connect(handle, "bystander", APP, ACCOUNT, "somebody-else", false);
        connect(handle, "whole", APP, ACCOUNT, "administrator", true);
        connect(handle, "whole elsewhere", APP, "another-account", "administrator", true);
        connect(handle, "whole by another app", "another-app", ACCOUNT, "administrator", true);
        return connect(handle, "not connected", null);
    }

    private static void connect(
            Handle handle, String id, String app, String account, String user, boolean wholeAccount) {
        var grant = Math.abs((long) id.hashCode());
        handle.execute(
                "insert into service_grant (id, type, app, account, user_id, whole_account, display_name, provisional,"
                        + " generation, epoch, authorized_at) values (?, 'zoom', ?, ?, ?, ?, '', 0, 1, 1, 0)",
                grant,
                app,
                account,
                user,
                wholeAccount ? 1 : 0);
        connect(handle, id, grant);
    }

    private static int connect(Handle handle, String id, @Nullable Long grant) {
        return handle.execute(
                "insert into connection (id, type, auth_type, name, owner, grant_id, state, status_text, status_since,"
                        + " created_at) values (?, 'zoom', 'oauthDefault', '', '', ?, 'OK', '', 0, 0)",
                id,
                grant);
    }

    private static List<String> users() {
        return ZOOM.users().stream()
                .filter(user -> user.accountId().equals(ACCOUNT))
                .map(user -> user.id())
                .toList();
    }

    /** All but the question that is answered and never an event. */
    static List<String> types() {
        return ZOOM.events().names().stream()
                .filter(type -> !type.equals("endpoint.url_validation"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void anOwnerGetsItAndWhoCoversTheWholeAccountAndNobodyElse(String type) {
        var event = event(type);

        var routes = parties.route("zoom", "", event).routes();

        assertThat(routes).containsExactlyInAnyOrderElementsOf(expected(event));
        for (var route : routes) {
            if (route.why() == Why.OWNER) {
                assertThat(event.json()).contains(route.connectionId().replace(" elsewhere", ""));
            }
        }
    }

    @Test
    void mostTypesReachAnOwner() {
        assertThat(types())
                .filteredOn(type -> parties.route("zoom", "", event(type)).routes().stream()
                        .anyMatch(route -> route.why() == Why.OWNER))
                .hasSizeGreaterThan(270)
                .contains("meeting.ended", "recording.completed", "phone.callee_ringing", "user.updated");
    }

    private static List<RouteView> expected(Event event) {
        var subject = event.subject();
        var expected = new ArrayList<RouteView>();
        for (var user : users()) {
            if (subject.owners().contains(user)) {
                expected.add(new RouteView(user, Why.OWNER));
                if (subject.account().isEmpty()) {
                    // a user's id is one only in all of Zoom
                    expected.add(new RouteView(user + " elsewhere", Why.OWNER));
                }
            }
        }
        if (!subject.account().isEmpty()) {
            expected.add(new RouteView("whole", Why.WHOLE_ACCOUNT));
        }
        return expected;
    }

    private static Event event(String type) {
        var sample = ZOOM.events().sample(type).seed(1);
        // whoever calls in a sample is a stranger
        var body = type.startsWith("phone.caller_")
                ? sample.with("payload.object.caller.user_id", ZOOM.user().id()).json()
                : sample.json();
        var result = sources.shared().receive(ZoomSources.delivery(body, "request", Instant.now()));
        assertThat(result).as(body).isInstanceOf(DeliveryResult.Accepted.class);
        return ((DeliveryResult.Accepted) result).events().get(0);
    }
}
