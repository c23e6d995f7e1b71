package dev.zoomflow.testkit.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyFileTest {
    @Test
    void anEventHasWhatItsLinesSay() {
        EventShape fed = only("""
                # who was fed
                event otter.fed
                scopes otter:read:otter otter:read:otter:admin
                envelope payload event_ts event
                payload.object.id            text  required  number
                payload.object.den           object  optional
                payload.object.den.size      int   required  = 1 | 2
                payload.object.fish[].name   text  required
                """);

        assertThat(fed.name()).isEqualTo("otter.fed");
        assertThat(fed.scopes()).containsExactly("otter:read:otter", "otter:read:otter:admin");
        assertThat(fed.envelope()).containsExactly("payload", "event_ts", "event");
        assertThat(fed.paths(false))
                .containsExactly("payload.object.id", "payload.object.den.size", "payload.object.fish[].name");
        assertThat(fed.membersKnown()).isTrue();
    }

    @Test
    void anObjectIsRequiredIfAMemberIsUnlessALineSaysOtherwise() {
        EventShape moved = only("""
                event otter.moved
                payload.den.size int required
                payload.nest object optional
                payload.nest.twigs int required
                """);

        assertThat(moved.message().members().get(0).members())
                .extracting(Member::required)
                .containsExactly(true, false);
    }

    private static EventShape only(String text) {
        return FamilyFile.read("otter", text.lines().toList())
                .values()
                .iterator()
                .next();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "payload.id text required; a member stands before the first 'event' line",
                "payload.id text; expected 'path type required' or 'path type optional'",
                "payload.id string required; 'string' is no type",
                "payload..id text required; is no path",
                "payload.id text required loud; says nothing about how Zoom writes it",
            })
    void aBrokenLineIsNamedWithItsRule(String line, String rule) {
        List<String> lines = rule.contains("before") ? List.of(line) : List.of("event otter.fed", line);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FamilyFile.read("otter", lines))
                .withMessageStartingWith("otter.events:" + lines.size() + ": ")
                .withMessageContaining(rule);
    }
}
