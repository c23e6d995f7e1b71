package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Nobody is left out and nobody let in because only a few are looked at. */
@OnEachStore
class CandidatesTest {
    private static final int CONNECTIONS = 400;
    private static final int EVENTS = 400;
    private static final List<String> APPS = List.of("", "app", "app2");
    private static final List<String> ACCOUNTS = List.of("", "acc", "acc2", "acc3");
    private static final List<String> USERS = List.of("", "u1", "u2", "u3", "u4", "u5", "u6");

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @Test
    void whoIsFoundByIndexIsWhoTheRuleNamesAmongAllConnections() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        try (var database = store.open(folder)) {
            var connections = connections(database);
            fill(database, random);
            var parties = parties(database, connections);
            var all = connections.all();
            for (int i = 0; i < EVENTS; i++) {
                var subject = subject(random);
                var expected = all.stream()
                        .map(one -> new RouteView(one.id(), RoutingRule.judge("app-type", subject, "", one)))
                        .filter(route -> route.why().delivered())
                        .toList();

                var routes = parties.route("app-type", "", event(subject)).routes();

                assertThat(routes).as("seed %d, %s", seed, subject).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    private Connections connections(Database database) {
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        return new Connections(database, vault, integrations(), Clock.systemUTC());
    }

    private static Integrations integrations() {
        return new Integrations(
                () -> List.of(new AppType()),
                new HostEnvironment(Clock.systemUTC(), HttpClient.newHttpClient(), type -> SettingValues.none()));
    }

    private ConnectedParties parties(Database database, Connections connections) {
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var switches = new HandlerSwitches(database, vault, connections.audit(), handler -> List.of());
        return new ConnectedParties(integrations(), connections, switches, List::of);
    }

    private static void fill(Database database, Random random) {
        database.<Object>write(handle -> {
            var keys = new HashSet<List<String>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                add(handle, i, random, keys);
            }
            return keys;
        });
    }

    /** Proven grants are one per app, account and user; some connections have none, or one that is not proven. */
    private static void add(Handle handle, int number, Random random, Set<List<String>> keys) {
        var type = random.nextInt(10) == 0 ? "other" : "app-type";
        var key = List.of(type, any(APPS, random), any(ACCOUNTS, random), any(USERS, random));
        var granted = random.nextInt(10) > 0;
        if (granted) {
            handle.execute(
                    "insert into service_grant (id, type, app, account, user_id, whole_account, display_name, provisional,"
                            + " generation, epoch, authorized_at) values (?, ?, ?, ?, ?, ?, '', ?, 1, 1, 0)",
                    number,
                    type,
                    key.get(1),
                    key.get(2),
                    key.get(3),
                    random.nextInt(4) == 0 ? 1 : 0,
                    keys.add(key) ? 0 : 1);
        }
        handle.execute(
                "insert into connection (id, type, auth_type, name, owner, grant_id, state, status_text, status_since,"
                        + " created_at) values (?, ?, 'own', '', '', ?, 'OK', '', 0, 0)",
                "con_" + number,
                type,
                granted ? number : null);
    }

    private static Subject subject(Random random) {
        var owners = new HashSet<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            owners.add(any(USERS, random));
        }
        return new Subject(any(APPS, random), any(ACCOUNTS, random), owners);
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Event event(Subject subject) {
        return Event.of("e1", "meeting.ended", subject, Instant.EPOCH, "{}");
    }
}
