package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.Failure;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How connections are made: often, cheaply, and refused in words that help. */
interface ConnectClauses extends ConnectionTypeSubject {
    int ROUNDS = 200;
    long MOST_BYTES = 64 * 1024;

    private AuthType auth(Clause clause) {
        return type().authTypes().stream()
                .filter(one -> one.id().equals(authType()))
                .findFirst()
                .orElseThrow(() -> clause.broken("there is no authentication type " + authType()));
    }

    private Integration open(SettingValues server) {
        return type().open(ContractHost.with(server, clock()));
    }

    @Test
    default void connectIsCheap() {
        var clause = Clause.of("Integration.connect", "without I/O and in microseconds: hosts make them when needed");
        try (var opened = Opened.of(this)) {
            Clause.Act many = () -> {
                for (int round = 0; round < ROUNDS; round++) {
                    opened.integration().connect(authType(), form(), opened.store());
                }
            };
            Cost.of(clause, many);
            var cost = Cost.of(clause, many);
            clause.holds(
                    cost.bytes() / ROUNDS <= MOST_BYTES,
                    "each connect() allocates " + (cost.bytes() / ROUNDS / 1024) + " KB: it builds something large");
            clause.holds(cost.waits() < ROUNDS / 4, "each connect() waits for something");
        }
    }

    @Test
    default void connectDoesNoIo() {
        var clause = Clause.of("Integration.connect", "Makes a connection, without I/O");
        var host = ContractHost.with(serverSettings(), clock());
        var store = new WatchedStore();
        try (var integration = type().open(host)) {
            var before = host.httpClient().sent();
            var connection = integration.connect(authType(), form(), store);
            connection.app();
            connection.eventSources();
            connection.eventFeeds();
            clause.same(before, host.httpClient().sent(), "what went over the network");
            clause.same(0, store.changes(), "the number of changes in the token store");
        }
    }

    @Test
    default void connectStartsNoThread() {
        var clause = Clause.of("Connection", "owns nothing that needs closing");
        try (var integration = open(serverSettings())) {
            var cost = Cost.of(clause, () -> integration.connect(authType(), form(), new WatchedStore()));
            clause.same(0, cost.threads(), "the number of threads that connect() started");
        }
    }

    @Test
    default void everyMissingFieldIsNamedAtOnce() {
        var clause = Clause.of("Integration.connect", "CONFIGURATION, with all problems at once");
        var required = keys(auth(clause).form());
        try (var integration = open(serverSettings())) {
            if (!required.isEmpty()) {
                namesAll(clause, integration, SettingValues.none(), required, "an empty form");
            }
            for (var field : auth(clause).form()) {
                if (field.required()) {
                    namesAll(
                            clause,
                            integration,
                            Settings.without(form(), field),
                            Set.of(field.key()),
                            "a form without " + field.key());
                }
            }
        }
    }

    @Test
    default void everyMissingServerSettingIsNamedAtOnce() {
        var clause = Clause.of("ConnectionType.open", "what needs it says so when used");
        var needs = Set.copyOf(auth(clause).needs());
        if (needs.isEmpty()) {
            return;
        }
        var without = Settings.without(serverSettings(), type().serverSettings(), one -> needs.contains(one.key()));
        try (var integration = clause.total("open()", () -> open(without))) {
            namesAll(clause, integration, form(), needs, "a server that is not configured");
        }
    }

    private void namesAll(Clause clause, Integration integration, SettingValues form, Set<String> keys, String what) {
        var problem = clause.fails(
                Failure.CONFIGURATION,
                "connect() with " + what,
                () -> integration.connect(authType(), form, new WatchedStore()));
        var unnamed = new TreeSet<>(keys);
        unnamed.removeAll(problem.problems().keySet());
        clause.same(Set.of(), unnamed, "what connect() with " + what + " leaves unnamed in problems()");
    }

    @Test
    default void aCompleteFormHasNoProblems() {
        var clause = Clause.of("Setting", "the form is not complete without it");
        var optional = auth(clause).form();
        try (var integration = open(serverSettings())) {
            clause.total(
                    "connect() with the required fields alone",
                    () -> integration.connect(
                            authType(),
                            Settings.without(form(), optional, one -> !one.required()),
                            new WatchedStore()));
        }
    }

    private static Set<String> keys(List<Setting> settings) {
        return settings.stream().filter(Setting::required).map(Setting::key).collect(Collectors.toSet());
    }

    @Test
    default void theAppComesFromTheSettingsAlone() {
        var clause = Clause.of("Connection.app", "The app it belongs to, from its settings");
        try (var first = Opened.of(this);
                var second = Opened.connected(this)) {
            clause.same(first.connection().app(), second.connection().app(), "app() of one that is authorised");
            clause.same(
                    first.connection().app(),
                    second.integration()
                            .connect(authType(), form(), first.store())
                            .app(),
                    "app() of another connection with the same settings");
        }
    }

    @Test
    default void noConnectionShowsASecret() {
        var clause = Clause.of("ConnectionException", "what failed, the value (never a secret), the next step");
        try (var opened = Opened.of(this)) {
            var shown = opened.connection() + " " + opened.integration() + " " + messages(opened);
            for (var secret : secrets(clause)) {
                clause.holds(!shown.contains(secret), "a secret is shown in \"" + shown.replace(secret, "***") + "\"");
            }
        }
    }

    private List<String> secrets(Clause clause) {
        return Stream.concat(
                        Settings.secrets(form(), auth(clause).form()).stream(),
                        Settings.secrets(serverSettings(), type().serverSettings()).stream())
                .toList();
    }

    /** What is said of forms in which each text is missing in turn, the secrets being there. */
    private String messages(Opened opened) {
        return type().authTypes().stream()
                .filter(one -> one.id().equals(authType()))
                .flatMap(one -> one.form().stream())
                .map(field -> message(opened, Settings.without(form(), field)))
                .collect(Collectors.joining(" "));
    }

    private String message(Opened opened, SettingValues form) {
        try {
            opened.integration().connect(authType(), form, new WatchedStore());
            return "";
        } catch (RuntimeException told) {
            return String.valueOf(told.getMessage());
        }
    }
}
