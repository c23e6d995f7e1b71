package dev.zoomflow.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostSettingsTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void withoutAnySettingTheHostStartsAndSaysWhatIsMissing() {
        var settings = read(Map.of());

        assertThat(problems).isEmpty();
        assertThat(settings.webhookAddress()).isEmpty();
        assertThat(settings.bodyLimit()).isEqualTo(1 << 20);
        assertThat(settings.notes()).singleElement().asString().contains("WEBHOOK_ADDRESS");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        read(Map.of(
                "WEBHOOK_ADDRESS", "no address",
                "PAGES_BIND", "0.0.0.0",
                "PAGES_ADDRESS", "http://localhost",
                "WEBHOOK_BODY_LIMIT", "9 MiB",
                "ORIGINS", "home=/somewhere",
                "ZOOMFLOW_KEY", "k",
                "ZOOMFLOW_KEY_FILE", "/key"));

        assertThat(problems)
                .extracting(Problem::key)
                .containsExactlyInAnyOrder(
                        "WEBHOOK_ADDRESS", "PAGES_BIND", "WEBHOOK_BODY_LIMIT", "ORIGINS", "ZOOMFLOW_KEY_FILE");
    }

    @Test
    void sizesAreReadWithTheirUnit() {
        assertThat(read(Map.of("WEBHOOK_BODY_LIMIT", "2 MiB")).bodyLimit()).isEqualTo(2 << 20);
        assertThat(read(Map.of("WEBHOOK_BODY_LIMIT", "512KiB")).bodyLimit()).isEqualTo(512 << 10);
        assertThat(read(Map.of("WEBHOOK_BODY_LIMIT", "4096")).bodyLimit()).isEqualTo(4096);
    }

    @Test
    void originsAddToTheKnownOnes() {
        var pages = URI.create("http://localhost:9982");
        var origins = read(Map.of("ORIGINS", "home=https://engine.example.org/done/{cid}"))
                .origins();

        assertThat(origins.last("home", pages, "con_1")).contains(URI.create("https://engine.example.org/done/con_1"));
        assertThat(origins.last("web", pages, "con_1"))
                .contains(URI.create("http://localhost:9982/connections/con_1/success"));
        assertThat(origins.last("unknown", pages, "con_1")).isEmpty();
        assertThat(origins.outsideBrowser("vscode")).isTrue();
        assertThat(origins.outsideBrowser("home")).isFalse();
    }

    private HostSettings read(Map<String, String> environment) {
        var keys = SettingKeys.of(List.of());
        return new HostSettingsReader(Configuration.read(environment, Optional.empty(), keys, problems), problems)
                .read();
    }
}
