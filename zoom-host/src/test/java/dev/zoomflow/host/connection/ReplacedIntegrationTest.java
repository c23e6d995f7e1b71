package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplacedIntegrationTest {
    private final MovableClock clock = new MovableClock();
    private final List<String> closed = new ArrayList<>();
    private final Map<String, SettingValues> settings =
            new HashMap<>(Map.of("one", value("first"), "two", value("first")));
    private final Integrations integrations = new Integrations(
            () -> List.of(new Type("one"), new Type("two")),
            new HostEnvironment(clock, HttpClient.newHttpClient(), type -> settings.get(type.id())));

    @Test
    void onlyWhatHasOtherSettingsIsOpenedAnew() {
        var one = integrations.integration("one");
        var two = integrations.integration("two");
        settings.put("one", value("second"));

        assertThat(reopen()).containsExactly("one");

        assertThat(integrations.integration("one")).isNotSameAs(one);
        assertThat(integrations.integration("two")).isSameAs(two);
        assertThat(reopen()).isEmpty();
    }

    @Test
    void whatBeganWithTheOldOneFinishesBeforeThatIsClosed() {
        integrations.integration("one");
        settings.put("one", value("second"));
        reopen();

        integrations.closeIdle();
        clock.pass(Retired.PATIENCE.minusSeconds(1));
        integrations.closeIdle();
        assertThat(closed).isEmpty();

        clock.pass(Retired.PATIENCE);
        integrations.closeIdle();
        assertThat(closed).containsExactly("first");
    }

    @Test
    void ifOneDoesNotOpenAllStayAsTheyWere() {
        var one = integrations.integration("one");
        var two = integrations.integration("two");
        settings.put("one", value("second"));
        settings.put("two", value("wrong"));

        assertThatThrownBy(this::reopen).isInstanceOf(ConnectionException.class).hasMessageContaining("wrong");

        assertThat(integrations.integration("one")).isSameAs(one);
        assertThat(integrations.integration("two")).isSameAs(two);
        assertThat(closed).containsExactly("second");
    }

    @Test
    void aHostThatStopsClosesTheReplacedOnesToo() {
        integrations.integration("one");
        settings.put("one", value("second"));
        reopen();

        integrations.close();

        assertThat(closed).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void oneThatFailsWhileItIsClosedKeepsNoneOpen() {
        integrations.integration("one");
        integrations.integration("two");
        settings.put("one", value("unclosable"));
        reopen();
        settings.put("one", value("third"));
        settings.put("two", value("third"));
        reopen();

        clock.pass(Retired.PATIENCE);
        integrations.closeIdle();
        assertThat(closed).containsExactlyInAnyOrder("first", "first");

        settings.put("one", value("unclosable"));
        settings.put("two", value("unclosable"));
        reopen();
        integrations.close();
        assertThat(closed).containsExactlyInAnyOrder("first", "first", "third", "third");
    }

    @Test
    void aStepOfTheSystemsClockEndsNoPatience() {
        var environment =
                new HostEnvironment(Clock.systemUTC(), HttpClient.newHttpClient(), type -> SettingValues.none());
        var before = System.nanoTime();
        assertThat(environment.elapsed().getAsLong()).isBetween(before, System.nanoTime());
    }

    private List<String> reopen() {
        return integrations.reopen(type -> settings.get(type.id()));
    }

    private static SettingValues value(String text) {
        return SettingValues.none().with("VALUE", text);
    }

    private final class Type implements ConnectionType {
        private final String id;

        Type(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String displayName() {
            return id;
        }

        @Override
        public List<AuthType> authTypes() {
            return List.of();
        }

        @Override
        public List<Setting> serverSettings() {
            return List.of(Setting.text("VALUE", "Value"));
        }

        @Override
        public Integration open(HostServices host) {
            var value = host.settings().text("VALUE").orElse("");
            if (value.equals("wrong")) {
                throw new ConnectionException(Failure.CONFIGURATION, "this is wrong");
            }
            return new Integration() {
                @Override
                public Connection connect(String authType, SettingValues values, TokenStore tokens) {
                    throw new ConnectionException(Failure.CONFIGURATION, "nobody connects here");
                }

                @Override
                public void close() {
                    if (value.equals("unclosable")) {
                        throw new AssertionError("this cannot be closed");
                    }
                    closed.add(value);
                }
            };
        }
    }
}
