package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import dev.zoomflow.api.event.EventSource;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What a connection type must do besides, where the server's app is sent events that a secret of the server proves. */
public interface SecretRotationContract extends ConnectionTypeSubject {
    /** The key of the server setting that holds the secret. */
    String secretSetting();

    /** A genuine delivery of an event to the first of the integration's sources, signed with this secret now. */
    Delivery signed(Secret secret);

    private static DeliveryResult received(Integration integration, Delivery delivery) {
        return integration.eventSources().get(0).receive(delivery);
    }

    private Integration open(Secret... newestFirst) {
        return open(serverSettings().with(secretSetting(), newestFirst));
    }

    private Integration open(SettingValues settings) {
        return type().open(ContractHost.with(settings, clock()));
    }

    private static void accepted(Clause clause, Integration integration, Delivery delivery, String what) {
        var result = received(integration, delivery);
        clause.holds(result instanceof Accepted, what + " gave " + result);
    }

    @Test
    default void aReopenedIntegrationHonoursOldAndNewSecret() {
        var clause = Clause.of("SettingValues.secrets", "All that are honoured now, newest first");
        var older = Secret.of("the-old-secret-0001");
        var newer = Secret.of("the-new-secret-0002");
        try (var rotating = open(newer, older);
                var rotated = open(newer)) {
            accepted(clause, rotating, signed(newer), "a delivery signed with the new secret during the rotation");
            accepted(clause, rotating, signed(older), "a delivery signed with the old secret during the rotation");
            accepted(clause, rotated, signed(newer), "a delivery signed with the new secret after the rotation");
            Judged.rejected(
                    clause,
                    received(rotated, signed(older)),
                    "a delivery signed with the old secret after the rotation");
        }
    }

    @Test
    default void anOpenIntegrationKeepsItsSecret() {
        var clause = Clause.of("HostServices.settings", "They never change under it");
        var older = Secret.of("the-old-secret-0001");
        var newer = Secret.of("the-new-secret-0002");
        try (var before = open(older);
                var after = open(newer)) {
            accepted(clause, after, signed(newer), "a delivery signed with the new integration's secret");
            accepted(clause, before, signed(older), "a delivery signed with the older integration's secret");
            Judged.rejected(
                    clause, received(before, signed(newer)), "a delivery signed with the newer integration's secret");
        }
    }

    @Test
    default void withoutASecretDeliveriesAreToComeAgain() {
        var clause = Clause.of("DeliveryResult.Rejected", "503 if it may be when it is sent again");
        try (var bare = open(new Secret[0])) {
            var result = clause.total("receive()", () -> received(bare, signed(Secret.of("the-old-secret-0001"))));
            clause.holds(
                    result instanceof Rejected rejected && rejected.status() == 503,
                    "a delivery that cannot be checked gave " + result);
        }
    }

    @Test
    default void withoutASecretConnectionsWorkAllTheSame() {
        var clause = Clause.of("ConnectionType.open", "what needs it says so when used");
        try (var bare = open(new Secret[0])) {
            clause.total("connect()", () -> bare.connect(authType(), form(), new WatchedStore()));
        }
    }

    @Test
    default void sourcesHaveNamesOfTheirOwn() {
        var clause = Clause.of("EventSource.name", "One word of the address");
        try (var integration = open(serverSettings())) {
            var names =
                    integration.eventSources().stream().map(EventSource::name).toList();
            clause.holds(!names.isEmpty(), "the integration has no source");
            clause.same(names.size(), new HashSet<>(names).size(), "the number of different names");
        }
    }
}
