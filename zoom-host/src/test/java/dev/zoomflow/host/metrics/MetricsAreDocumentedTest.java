package dev.zoomflow.host.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsAreDocumentedTest {

    @Test
    void docsOperationsListsEveryMetric() throws IOException {
        var table = Arrays.stream(Metric.values())
                .map(MetricsAreDocumentedTest::row)
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("..", "docs", "operations.md")))
                .as("between <!-- metrics --> and <!-- /metrics -->: | metric | kind | labels | meaning |")
                .contains("<!-- metrics -->\n| metric | kind | labels | meaning |\n|---|---|---|---|\n" + table
                        + "\n<!-- /metrics -->");
    }

    private static String row(Metric metric) {
        return "| `" + metric.scraped() + "` | " + metric.kindInWords() + " | " + metric.labels() + " | "
                + metric.help() + " |";
    }
}
