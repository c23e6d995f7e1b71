package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.store.Cell;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@SuppressWarnings("NullAway.Init")
@OnEachStore
class ConnectedPartiesTest {
    private record Ended(String pattern) implements EventHandler<Event> {
        @Override
        public EventType<Event> type() {
            return EventType.matching("app-type", pattern);
        }

        @Override
        public void handle(Event event, EventContext context) {}
    }

    private static final String TOKENS =
            "{\"access\":\"a\",\"refresh\":null,\"expiresAt\":null,\"scopes\":[],\"attributes\":{}}";

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private Database database;
    private Vault vault;
    private Integrations integrations;
    private Connections connections;
    private HandlerSwitches switches;
    private ConnectedParties parties;

    @BeforeEach
    void open() {
        database = store.open(folder);
        vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var environment =
                new HostEnvironment(Clock.systemUTC(), HttpClient.newHttpClient(), type -> SettingValues.none());
        integrations = new Integrations(() -> List.of(new AppType()), environment);
        connections = new Connections(database, vault, integrations, Clock.systemUTC());
        switches = new HandlerSwitches(database, vault, connections.audit(), handler -> List.of());
        parties = parties(List.of(
                new LoadedHandler("p:Ended", "Ended", "p", new Ended("meeting.ended")),
                new LoadedHandler("p:Other", "Other", "p", new Ended("user.*")),
                new LoadedHandler("p:Forgetful", "Forgetful", "p", new Forgetful())));
    }

    /** Of a node on the same store where these are loaded. */
    private ConnectedParties parties(List<LoadedHandler> handlers) {
        return new ConnectedParties(integrations, connections, switches, () -> handlers);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String connection(String app) {
        var id = connections.create("app-type", "").id();
        connections.save(id, "own", Map.of("client_id", app));
        return id;
    }

    /** As after a finished authorisation. */
    private String connected(String app, String account, String user) {
        var id = connection(app);
        database.write(handle -> {
            var grant = Ids.number();
            handle.execute(
                    "insert into service_grant (id, type, app, account, user_id, whole_account, display_name, provisional,"
                            + " tokens, generation, epoch, authorized_at)"
                            + " values (?, 'app-type', ?, ?, ?, 0, 'Me', 0, ?, 1, 1, 0)",
                    grant,
                    app,
                    account,
                    user,
                    vault.seal(TOKENS, new Cell("service_grant", Long.toString(grant), "tokens")));
            return handle.execute("update connection set grant_id = ?, state = 'OK' where id = ?", grant, id);
        });
        return id;
    }

    private static Event event(String app, String account, String... owners) {
        return Event.of("e1", "meeting.ended", Subject.of(app, account, owners), Instant.now(), "{}");
    }

    @Test
    void aTypeIsMissingWhileItHasConnectionsAndNoPluginAndNobodyElseSaysWhomToForget() {
        connection("app");
        var without = new ConnectedParties(
                new Integrations(
                        List::of,
                        new HostEnvironment(
                                Clock.systemUTC(), HttpClient.newHttpClient(), type -> SettingValues.none())),
                connections,
                switches,
                List::of);

        assertThat(without.isMissing("app-type")).isTrue();
        assertThat(without.isMissing("another-type")).isFalse();
        assertThatThrownBy(() -> without.forgets("app-type", "", event("app", "acc", "me")))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("'app-type'");
        assertThat(parties.isMissing("app-type")).isFalse();
    }

    @Test
    void findsTheSharedSourceByTypeAndName() {
        assertThat(parties.shared("app-type", "event")).isPresent();
        assertThat(parties.shared("app-type", "other")).isEmpty();
        assertThat(parties.shared("unknown", "event")).isEmpty();
    }

    @Test
    void findsAConnectionsOwnSourceUnderItsTypeOnly() {
        var id = connection("mine");

        assertThat(parties.own("app-type", "event", id).orElseThrow().connectionId())
                .isEqualTo(id);
        assertThat(parties.own("other-type", "event", id)).isEmpty();
        assertThat(parties.own("app-type", "event", "con_unknown")).isEmpty();
    }

    @Test
    void aConnectionWithoutAnAuthenticationTypeHasNoSource() {
        var id = connections.create("app-type", "").id();

        assertThat(parties.own("app-type", "event", id)).isEmpty();
    }

    @Test
    void anEventOfTheSharedSourceCallsTheHandlersThatAreOnForItsUsersConnections() {
        var mine = connected("app", "acc", "me");
        connected("app", "acc", "silent");
        var foreign = connected("app", "elsewhere", "me");
        List.of(mine, foreign).forEach(id -> switches.set(id, "p:Ended", true));
        switches.set(mine, "p:Other", true);

        var routing = parties.route("app-type", "", event("app", "acc", "me"));

        assertThat(routing.calls()).containsExactly(new Routing.Call(mine, "p:Ended"));
        assertThat(routing.routes()).containsExactly(new RouteView(mine, Why.OWNER));
        assertThat(routing.reason()).contains("1 users named", "1 examined");
    }

    @Test
    void aHandlerThatFailsToSayAgainWhatItWantsGetsItsEventsAndKeepsThemFromNobody() {
        var mine = connected("app", "acc", "me");
        List.of("p:Ended", "p:Forgetful").forEach(handler -> switches.set(mine, handler, true));

        for (int events = 0; events < 2; events++) {
            assertThat(parties.route("app-type", "", event("app", "acc", "me")).calls())
                    .containsExactly(new Routing.Call(mine, "p:Ended"), new Routing.Call(mine, "p:Forgetful"));
        }
    }

    @Test
    void aHandlerThatIsOnAndLoadedElsewhereOrNowhereIsCalledAlsoForWhatItMayNotWant() {
        var mine = connected("app", "acc", "me");
        List.of("p:Ended", "p:Other", "gone:Handler").forEach(handler -> switches.set(mine, handler, true));
        var nothingLoaded = parties(List.of());

        assertThat(parties.route("app-type", "", event("app", "acc", "me")).calls())
                .containsExactlyInAnyOrder(new Routing.Call(mine, "p:Ended"), new Routing.Call(mine, "gone:Handler"));
        assertThat(nothingLoaded
                        .route("app-type", "", event("app", "acc", "me"))
                        .calls())
                .extracting(Routing.Call::handler)
                .containsExactlyInAnyOrder("p:Ended", "p:Other", "gone:Handler");

        switches.set(mine, "gone:Handler", false);

        assertThat(parties.route("app-type", "", event("app", "acc", "me")).calls())
                .containsExactly(new Routing.Call(mine, "p:Ended"));
    }

    @Test
    void aBatchLooksOnceWhichHandlersAreLoadedElsewhereWhateverWasSwitchedOnBefore() {
        var mine = connected("app", "acc", "me");
        var nobodys = Event.of("e2", "recording.completed", Subject.of("app", "acc", "me"), Instant.now(), "{}");
        switches.set(mine, "p:Ended", true);
        var before = parties.forBatch();
        assertThat(before.route("app-type", "", nobodys).calls()).isEmpty();

        switches.set(mine, "gone:Handler", true);

        assertThat(before.route("app-type", "", nobodys).calls()).isEmpty();
        assertThat(parties.forBatch().route("app-type", "", nobodys).calls())
                .containsExactly(new Routing.Call(mine, "gone:Handler"));
    }

    @Test
    void anEventOfAnOwnSourceGoesToNobodyElse() {
        var mine = connected("app", "acc", "me");
        var twin = connected("app2", "acc", "me");
        List.of(mine, twin).forEach(id -> switches.set(id, "p:Ended", true));

        var routing = parties.route("app-type", mine, event("app2", "acc", "me"));

        assertThat(routing.calls()).containsExactly(new Routing.Call(mine, "p:Ended"));
        assertThat(routing.routes()).extracting(RouteView::connectionId).containsExactly(mine);
    }

    @Test
    void aClaimIsOfferedToConnectionsOfItsAppAlsoToThoseNotYetConnectedAndWithoutAnAppToThoseOfItsAccount() {
        var sameApp = connected("app", "elsewhere", "me");
        var sameAccount = connected("app2", "acc", "me");
        var fresh = connection("app");
        connected("app3", "elsewhere2", "me");

        assertThat(parties.claimed("app-type", Subject.of("app", "acc"))).containsExactlyInAnyOrder(sameApp, fresh);
        assertThat(parties.claimed("app-type", Subject.of("", "acc"))).containsExactly(sameAccount);
    }

    @Test
    void aClaimIsOfferedToSixtyFourAtMost() {
        for (int i = 0; i < 70; i++) {
            connected("app", "acc", "user" + i);
        }

        assertThat(parties.claimed("app-type", Subject.of("app", "acc"))).hasSize(64);
    }

    @Test
    void anEventOfTheSharedSourceEndsTheGrantsItNames() {
        var mine = connected("app", "acc", "me");
        var other = connected("app", "acc", "other");

        parties.endAccess("app-type", "", event("app", "acc", "me").endingAccess());

        assertThat(find(mine).status().state()).isNotEqualTo(State.OK);
        assertThat(find(other).status().state()).isEqualTo(State.OK);
    }

    @Test
    void aConnectionsOwnSourceEndsNoGrantsOfAppsItWasNeverConnectedWith() {
        var victim = connected("app", "acc", "me");
        var attacker = connection("app");
        var stranger = connected("app2", "acc", "me");

        parties.endAccess("app-type", attacker, event("app", "acc", "me").endingAccess());
        parties.endAccess("app-type", stranger, event("app", "acc", "me").endingAccess());

        assertThat(find(victim).status().state()).isEqualTo(State.OK);
    }

    private StoredConnection find(String id) {
        return connections.find(id).orElseThrow();
    }
}
