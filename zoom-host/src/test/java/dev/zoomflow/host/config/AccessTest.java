package dev.zoomflow.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    private static final String TOKEN = "a-token-long-enough-to-be-one";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void onThisMachineNothingIsAskedFor() {
        assertThat(read(Map.of()).isOpen()).isTrue();
        assertThat(read(Map.of("PAGES_BIND", "::1")).isOpen()).isTrue();
        assertThat(problems).isEmpty();
    }

    @Test
    void beyondThisMachineATokenAndAnAddressAreDemanded() {
        read(Map.of("PAGES_BIND", "0.0.0.0"));

        assertThat(problems)
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains("PAGES_BIND", "0.0.0.0", "ADMIN_TOKEN", "127.0.0.1"))
                .anySatisfy(text -> assertThat(text).contains("PAGES_ADDRESS", "https://"))
                .hasSize(2);
    }

    @Test
    void aTokenOrAProxyOpensTheWayBeyond() {
        read(Map.of("PAGES_BIND", "0.0.0.0", "PAGES_ADDRESS", "https://p.example", "ADMIN_TOKEN", TOKEN));
        read(Map.of(
                "PAGES_BIND", "10.0.0.1",
                "PAGES_ADDRESS", "https://p.example",
                "PROXY_USER_HEADER", "Remote-User",
                "PROXY_ADDRESSES", "10.0.0.2"));

        assertThat(problems).isEmpty();
    }

    @Test
    void aShortTokenIsRefusedWithoutShowingIt() {
        read(Map.of("ADMIN_TOKEN", "hunter2"));

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("ADMIN_TOKEN", "16")
                .doesNotContain("hunter2");
    }

    @Test
    void aHeaderIsNotBelievedFromEverywhere() {
        read(Map.of("PROXY_USER_HEADER", "Remote-User"));
        read(Map.of("PROXY_ADDRESSES", "10.0.0.2"));
        read(Map.of("PROXY_USER_HEADER", "no header", "PROXY_ADDRESSES", "proxy.example"));

        assertThat(problems)
                .extracting(Problem::key)
                .containsExactly("PROXY_USER_HEADER", "PROXY_ADDRESSES", "PROXY_USER_HEADER", "PROXY_ADDRESSES");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, 10.0.0.7, true",
        "10.0.0.7, 10.0.0.8, false",
        "10.1.0.0/16, 10.1.200.3, true",
        "10.1.0.0/16, 10.2.0.1, false",
        "10.1.0.0/15, 10.1.0.1, true",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "0.0.0.0/0, ::1, false"
    })
    void networksContainTheirAddresses(String network, String address, boolean contained) throws UnknownHostException {
        assertThat(Networks.parse(network).contain(InetAddress.getByName(address)))
                .isEqualTo(contained);
    }

    @Test
    void lengthsOfTimeAreReadWithTheirUnit() {
        assertThat(read(Map.of("SESSION_LIFETIME", "90 min")).session()).isEqualTo(Duration.ofMinutes(90));
        assertThat(read(Map.of()).session()).isEqualTo(Duration.ofHours(12));
        assertThat(problems).isEmpty();
        read(Map.of("SESSION_LIFETIME", "5 s"));
        read(Map.of("SESSION_LIFETIME", "soon"));
        assertThat(problems).extracting(Problem::key).containsExactly("SESSION_LIFETIME", "SESSION_LIFETIME");
    }

    private Access read(Map<String, String> environment) {
        var keys = SettingKeys.of(List.of());
        var configuration = Configuration.read(environment, Optional.empty(), keys, problems);
        return new HostSettingsReader(configuration, problems).read().access();
    }
}
