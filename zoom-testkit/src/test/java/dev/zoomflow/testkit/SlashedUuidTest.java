package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Base64 has slashes, and paths have them too. */
class SlashedUuidTest {
    private final ZoomSimulator zoom =
            ZoomSimulator.builder().rules(Rules.standard().withSlashedUuids()).start();
    private final Api api = new Api(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/past_meetings/{uuid}",
                "/past_meetings/{uuid}/participants",
                "/report/meetings/{uuid}/participants",
                "/meetings/{uuid}/recordings"
            })
    @Shows("meeting.uuid-double-encoding")
    void encodedTwiceItIsFound(String path) {
        String uuid = recorded(zoom).uuid();

        assertThat(uuid).matches("/.*//.*");
        assertThat(api.get(path.replace("{uuid}", Api.encode(Api.encode(uuid)))).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Shows("meeting.uuid-encoded-once")
    void encodedOnceOrNotAtAllItLosesItsFirstSlash() {
        String uuid = recorded(zoom).uuid();
        String lost = uuid.substring(1).replace("//", "/");

        assertThat(api.get("/past_meetings/" + Api.encode(uuid)).body())
                .isEqualTo("{\"code\":3001,\"message\":\"Meeting does not exist: " + lost + ".\"}");
        assertThat(api.get("/report/meetings/" + Api.encode(uuid) + "/participants")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.get("/past_meetings/" + uuid + "/participants").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Shows("meeting.uuid-double-encoding")
    void aSlashWithinNeedsToBeEncodedOnce() {
        try (ZoomSimulator usual = ZoomSimulator.start()) {
            String uuid = Stream.generate(() -> recorded(usual).uuid())
                    .filter(made -> made.matches("[^/]+(/[^/]+)+"))
                    .findFirst()
                    .orElseThrow();

            assertThat(new Api(usual).get("/past_meetings/" + Api.encode(uuid)).statusCode())
                    .isEqualTo(200);
        }
    }

    private static Meeting recorded(ZoomSimulator zoom) {
        return zoom.meetings()
                .hold(
                        zoom.user(),
                        "Reef",
                        Scenario.lasting(Duration.ofMinutes(1)).recorded());
    }
}
