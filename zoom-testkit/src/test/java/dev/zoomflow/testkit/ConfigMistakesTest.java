package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigMistakesTest {
    private static final String MIRA = """
users:
  - email: mira@shore.example
    first_name: Mira
    last_name: Sand
""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTimeThatIsNoneIsRefusedWithOneThatIs() throws IOException {
        refused("meetings:\n  - host: mira.okonjo@lanternfish.example\n    topic: t\n    start_time: tomorrow\n")
                .endsWith(":4: \"tomorrow\" is no value for \"start_time\": a time looks like 2026-09-07T09:00:00Z");
    }

    @Test
    void aTimeZoneThatIsNoneIsRefused() throws IOException {
        refused(MIRA + "    timezone: Mars/Base\n")
                .endsWith(":5: \"Mars/Base\" is no value for \"timezone\": a time zone is called like Europe/Lisbon");
    }

    @Test
    void aWordThatIsNoneOfThoseKnownIsAnsweredWithThemAndANumberWithItsRange() throws IOException {
        refused("""
apps:
  - client_id: a
    client_secret: b
    secret_token: c
    kind: usermanaged
    redirect_matching: fuzzy
rules:
  refresh_tolerance: -1
meetings:
  - host: mira.okonjo@lanternfish.example
    topic: t
    id: abc
    duration: -5
""")
                .contains(
                        ":5: \"usermanaged\" is no value for \"kind\": it is user-managed, admin-managed,"
                                + " server-to-server",
                        ":6: \"fuzzy\" is no value for \"redirect_matching\": it is exact, subdomain, loose",
                        ":8: \"-1\" is no value for \"refresh_tolerance\": it is a whole number from 0",
                        ":12: \"abc\" is no value for \"id\": it is a whole number from 1",
                        ":13: \"-5\" is no value for \"duration\": it is a whole number from 0");
    }

    @Test
    void whatMayBeThereOnceIsRefusedTheSecondTime() throws IOException {
        refused(MIRA + """
  - email: mira@shore.example
    first_name: Mia
    last_name: Sand
apps:
  - {client_id: a, client_secret: b, secret_token: c}
  - {client_id: a, client_secret: d, secret_token: e}
meetings:
  - {host: mira@shore.example, topic: t, id: 5}
  - {host: mira@shore.example, topic: u, id: 5}
apps: []
""")
                .contains(
                        ":5: \"mira@shore.example\" is the \"email\" of two",
                        ":10: \"a\" is the \"client_id\" of two",
                        ":13: \"5\" is the \"id\" of two",
                        ":14: \"apps\" is there twice in the file");
    }

    @Test
    void aUserIsAtAnAddressAndInAnAccountThatIsThere() throws IOException {
        refused(MIRA.replace("mira@shore.example", "mira") + "    account: nope\n")
                .contains(":2: \"mira\" is no e-mail address", ":5: \"nope\" is the id of none of the accounts");
    }

    @Test
    void whatIsMissingIsSaidOnce() throws IOException {
        refused("meetings:\n  - topic: t\n").endsWith(":2: \"host\" is missing in a meeting");
    }

    @Test
    void aUserOfNoTimeZoneIsNotTakenByAnyWay() {
        assertThatThrownBy(() -> new User("u", "a", "e@shore.example", "E", "S", "Mars/Base"))
                .hasMessage("\"Mars/Base\" is no time zone such as Europe/Lisbon");
    }

    private AbstractStringAssert<?> refused(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("sim.yaml"), yaml);
        try {
            SimulatorConfig.read(file);
        } catch (IllegalArgumentException wrong) {
            return assertThat(wrong.getMessage());
        }
        throw new AssertionError("it was taken: " + yaml);
    }
}
