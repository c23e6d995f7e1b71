package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a type describes itself and is opened. */
interface DescriptionClauses extends ConnectionTypeSubject {
    @Test
    default void isMadeWithoutArgumentsAndHoldsNoState() {
        var clause = Clause.of("ConnectionType", "Implemented by plugins with a no-argument constructor and no state");
        var maker = type().getClass();
        clause.holds(
                Arrays.stream(maker.getConstructors()).anyMatch(one -> one.getParameterCount() == 0),
                maker.getSimpleName() + " has no public constructor without parameters");
        for (var field : maker.getDeclaredFields()) {
            clause.holds(
                    Modifier.isStatic(field.getModifiers()) || field.isSynthetic(),
                    maker.getSimpleName() + " keeps something in " + field.getName());
        }
    }

    @Test
    default void itsIdIsOneWordOfAnAddressAndStable() {
        var clause = Clause.of("ConnectionType.id", "Stable, [a-z][a-z0-9-]*");
        clause.holds(type().id().matches("[a-z][a-z0-9-]*"), "the id is \"" + type().id() + "\"");
        clause.same(type().id(), type().id(), "the id of a second one");
        clause.holds(!type().displayName().isBlank(), "it has no name for people");
    }

    @Test
    default void itsIconIsAnSvgDocument() {
        var clause = Clause.of("ConnectionType.icon", "An SVG document for the selector's card");
        clause.total("icon()", () -> type().icon()).ifPresent(icon -> {
            var start = icon.substring(0, Math.min(60, icon.length()));
            clause.holds(
                    icon.strip().startsWith("<") && icon.contains("<svg") && icon.contains("</svg>"),
                    "the icon starts with " + start);
        });
    }

    @Test
    default void offersWaysToConnectWithIdsOfTheirOwn() {
        var clause = Clause.of("ConnectionType.authTypes", "At least one, in the order of the selector");
        var ids = type().authTypes().stream().map(AuthType::id).toList();
        clause.holds(!ids.isEmpty(), "there is none");
        clause.same(ids.size(), new HashSet<>(ids).size(), "the number of different ids");
        clause.same(ids, type().authTypes().stream().map(AuthType::id).toList(), "the order the second time");
    }

    @Test
    default void anAuthTypeHasAStableId() {
        var clause = Clause.of("AuthType", "stable, [a-z][a-zA-Z0-9-]*; stored with each connection");
        for (var auth : type().authTypes()) {
            clause.holds(auth.id().matches("[a-z][a-zA-Z0-9-]*"), "one has the id \"" + auth.id() + "\"");
            clause.holds(!auth.label().isBlank(), auth.id() + " has no label");
        }
    }

    @Test
    default void noFormHasTwoFieldsWithOneKey() {
        var clause = Clause.of("Setting", "One field of a form, or one entry of the server's configuration");
        for (var auth : type().authTypes()) {
            distinct(clause, auth.form(), "the form of " + auth.id());
        }
        distinct(clause, type().serverSettings(), "the server's settings");
    }

    private static void distinct(Clause clause, List<Setting> settings, String where) {
        var seen = new HashSet<String>();
        for (var setting : settings) {
            clause.holds(seen.add(setting.key()), where + " have two entries " + setting.key());
            clause.holds(!setting.key().isBlank() && !setting.label().isBlank(), where + " have one without words");
        }
    }

    @Test
    default void whatItNeedsTheServerCanBeGiven() {
        var clause = Clause.of("AuthType", "keys of the server settings without which the host shows it disabled");
        var keys = type().serverSettings().stream().map(Setting::key).toList();
        for (var auth : type().authTypes()) {
            for (var need : auth.needs()) {
                clause.holds(keys.contains(need), auth.id() + " needs " + need + ", which is no server setting");
            }
        }
    }

    @Test
    default void opensWhateverSettingIsMissing() {
        var clause = Clause.of("ConnectionType.open", "A missing setting is no reason to throw");
        opens(clause, SettingValues.none(), "without any setting");
        for (var setting : type().serverSettings()) {
            opens(clause, Settings.without(serverSettings(), setting), "without " + setting.key());
        }
    }

    private void opens(Clause clause, SettingValues settings, String what) {
        clause.total("open() " + what, () -> type().open(ContractHost.with(settings, clock())))
                .close();
    }

    @Test
    default void opensWithoutIo() {
        var clause = Clause.of("ConnectionType.open", "Makes the integration, without I/O");
        var host = ContractHost.with(serverSettings(), clock());
        clause.total("open()", () -> type().open(host)).close();
        clause.same(List.of(), host.httpClient().sent(), "what went over the network");
    }

    @Test
    default void leavesNoThreadWhenItIsClosed() {
        var clause = Clause.of("Integration.close", "Ends what it started");
        var cost = Cost.of(clause, () -> {
            try (var integration = type().open(ContractHost.with(serverSettings(), clock()))) {
                integration.connect(authType(), form(), new WatchedStore());
            }
        });
        clause.same(0, cost.threads(), "the number of its threads after close()");
    }
}
