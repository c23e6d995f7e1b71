package dev.zoomflow.host;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A scrape, read by the rules of the text format. */
final class Scraped {
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]+)(\\{(?:[a-z]+=\"(?:[^\"\\\\]|\\\\.)*\",?)*})? (\\S+)");

    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final Set<String> families = new TreeSet<>();

    Scraped(String text) {
        text.lines().forEach(this::line);
    }

    private void line(String line) {
        if (line.startsWith("# TYPE ")) {
            families.add(line.replaceAll("# TYPE (\\S+) .*", "$1"));
        } else if (!line.startsWith("#")) {
            var sample = SAMPLE.matcher(line);
            if (!sample.matches()) {
                throw new AssertionError("no sample: " + line);
            }
            samples.put(
                    sample.group(1) + (sample.group(2) == null ? "" : sample.group(2)),
                    Double.parseDouble(sample.group(3)));
        }
    }

    /** @param sample its name with its labels, as they stand in the text */
    double value(String sample) {
        var value = samples.get(sample);
        if (value == null) {
            throw new AssertionError("no " + sample + " in " + samples.keySet());
        }
        return value;
    }

    /** The names of all metrics. */
    Set<String> families() {
        return families;
    }
}
