package dev.zoomflow.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private static final String FED = """
            # who was fed
            event otter.fed

            payload.object.id                 text     required
            payload.object.fish[].weight      decimal  required
            payload.object.keeper             object   optional
            payload.object.keeper.first_name  text     optional
            payload.object.den.size           int      required
            payload.operator_id               text     optional
            download_token                    secret   optional
            """;

    @TempDir
    private Path catalogue;

    @TempDir
    private Path output;

    @Test
    void anEventBecomesARecord() throws IOException {
        assertThat(generate(FED)).isEmpty();

        assertThat(source("event/otter/OtterFed.java"))
                .containsIgnoringWhitespaces("""
                        public record OtterFed(
                                String id, List<Fish> fish, Optional<Keeper> keeper, Den den, Optional<String> operatorId,
                                Optional<Secret> downloadToken, Instant occurredAt, String json) {
                            public record Fish(double weight) {}
                            public record Keeper(Optional<String> firstName) {}
                            public record Den(int size) {}
                        """)
                .contains("import dev.zoomflow.api.Secret;", "import java.util.List;");
    }

    @Test
    void anEventBecomesAConstantOfItsFamily() throws IOException {
        generate(FED);

        assertThat(source("OtterEvents.java"))
                .contains("EventType<OtterFed> OTTER_FED = ZoomEvents.known(\"otter.fed\", OtterFed.class);");
        assertThat(source("KnownEvents.java")).contains("interface KnownEvents extends OtterEvents {}");
    }

    @Test
    void anObjectIsRequiredIfAMemberIs() throws IOException {
        generate("""
                event otter.moved
                payload.object.den.size    int  optional
                payload.object.holt.size   int  optional
                payload.object.holt.depth  int  required
                payload.object.nest        object  optional
                payload.object.nest.twigs  int  required
                """);

        assertThat(source("event/otter/OtterMoved.java")).contains("Optional<Den> den, Holt holt, Optional<Nest> nest");
    }

    @Test
    void equalObjectsShareARecordAndOthersAreTold() throws IOException {
        generate("""
                event otter.moved
                payload.object.den.size    int  required
                payload.old_object.den.size  int  required
                payload.object.pup.den.colour  text  required
                """);

        assertThat(source("event/otter/OtterMoved.java"))
                .contains("record Den(")
                .contains("record PupDen(")
                .doesNotContain("record OldObjectDen(");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "payload.object.id text required | a member stands before the first 'event' line",
                "event otter | expected 'event family.name'",
                "event heron.fed | 'heron.fed' belongs into heron.events",
                "event otter.fed;event otter.fed | 'otter.fed' is already in this file",
                "event otter.fed;payload.object.id text | expected 'path type required' or 'path type optional'",
                "event otter.fed;payload.object.id string required | 'string' is no type; the types are text, time, int",
                "event otter.fed;payload.object.id text maybe | 'maybe' is neither required nor optional",
                "event otter.fed;payload.object.pin secret required | a secret is always optional",
                "event otter.fed;payload.object.a[] text required | is no path",
                "event otter.fed;payload.object.A text required | is no path",
                "event otter.fed;payload.object.id text required;payload.object.id text required | 'id' is already there",
                "event otter.fed;payload.object.a_b text required;payload.object.ab text required | 'ab' is already there",
                "event otter.fed;payload.object.id text required;payload.id text required | 'id' is already taken from",
                "event otter.fed;payload.object.a text required;payload.object.a.b text required | was something else",
                "event otter.fed;payload.object.a.b text required;payload.object.a[].c text required | was something else",
                "event otter.fed;payload.object.class text required | 'class' cannot be a record's component",
                "event otter.fed;payload.object.json text required | 'json' cannot be a record's component"
            })
    void aBrokenLineIsNamedWithItsRule(String lines, String rule) throws IOException {
        var text = lines.replace(";", "\n");

        assertThat(generate(text))
                .singleElement()
                .asString()
                .contains("otter.events:" + text.lines().count() + ": ", rule);
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void whatTellsHowAnEventIsMadeChangesNoRecord() throws IOException {
        assertThat(generate("""
                event otter.seen
                scopes otter:read:otter otter:read:otter:admin
                envelope payload event_ts event
                payload.object.id         text  required  number
                payload.object.date-time  time  required  millis
                payload.object.kind       text  optional  = sea | river
                payload.object.Kind       text  optional  untyped
                """)).isEmpty();

        assertThat(source("event/otter/OtterSeen.java"))
                .contains("String id, Instant dateTime, Optional<String> kind, Instant occurredAt");
    }

    @Test
    void onlyTheFamiliesAskedForAreTyped() throws IOException {
        Files.writeString(catalogue.resolve("heron.events"), "event heron.fed\n");

        assertThat(generate(FED)).isEmpty();

        assertThat(output.resolve("dev/zoomflow/zoom/HeronEvents.java")).doesNotExist();
    }

    @Test
    void allBrokenLinesAreNamedAtOnce() throws IOException {
        assertThat(generate("event otter.fed\nx\ny\n")).hasSize(2);
    }

    @Test
    void whatDidNotChangeIsNotWrittenAgainAndWhatWentIsRemoved() throws IOException {
        generate(FED + "\nevent otter.left\n");
        var kept = output.resolve("dev/zoomflow/zoom/event/otter/OtterFed.java");
        var longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(kept, longAgo);

        generate(FED);

        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(longAgo);
        assertThat(output.resolve("dev/zoomflow/zoom/event/otter/OtterLeft.java"))
                .doesNotExist();
    }

    private List<String> generate(String text) throws IOException {
        Files.writeString(catalogue.resolve("otter.events"), text);
        return Main.generate(catalogue, output, List.of("otter"));
    }

    private String source(String name) throws IOException {
        return Files.readString(output.resolve("dev/zoomflow/zoom").resolve(name));
    }
}
