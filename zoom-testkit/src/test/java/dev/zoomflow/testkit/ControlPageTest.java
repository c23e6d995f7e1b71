package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page for people has the calls and members that the OpenAPI document has. */
class ControlPageTest {
    private static final Path PAGE = Path.of("../docs/simulator.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void thePageHasEachCallOfTheDocumentWithItsMembers() throws IOException {
        Map<String, Set<String>> told = told(Files.readString(PAGE));
        List<String> missing = new ArrayList<>();
        calls().forEach((call, members) -> {
            Set<String> there = told.getOrDefault(asMeeting(call), told.getOrDefault(call, Set.of("no row")));
            Set<String> untold = new TreeSet<>(members);
            untold.removeAll(there);
            if (there.equals(Set.of("no row")) || !untold.isEmpty()) {
                missing.add(call + " " + untold);
            }
        });

        assertThat(missing)
                .as("calls, and members of them, that docs/simulator.md lacks")
                .isEmpty();
        assertThat(calls().keySet()).as("calls of docs/simulator.md").containsAll(told.keySet());
    }

    /** Webinars have most of what meetings have, as the page says. */
    private static String asMeeting(String call) {
        return call.replace("/webinars/{id}", "/meetings/{id}");
    }

    private static Map<String, Set<String>> calls() {
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            JsonNode document = Client.json(new Client(zoom).get("/_control/openapi.json"));
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    JsonNode body = operation.getValue().at("/requestBody/content/application~1json/schema/properties");
                    calls.put(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            Set.copyOf(body.propertyNames()));
                }
            }
        }
        calls.remove("GET /_control/openapi.json");
        return calls;
    }

    /** Members by calls. */
    private static Map<String, Set<String>> told(String page) {
        Map<String, Set<String>> told = new LinkedHashMap<>();
        String part = page.substring(page.indexOf("## The control API"), page.indexOf("## From curl"));
        part.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            List<String> cells = Arrays.asList(line.split("\\|", -1));
            Set<String> members = Set.copyOf(codes(cells.get(2)));
            names(codes(cells.get(1))).forEach(call -> told.put(call, members));
        });
        return told;
    }

    private static List<String> codes(String cell) {
        Matcher found = CODE.matcher(cell);
        return found.results().map(one -> one.group(1)).distinct().toList();
    }

    /** {@code GET}, {@code POST /a} are two methods of one path; {@code …/b} is beside the path before it. */
    private static List<String> names(List<String> codes) {
        List<String> methods = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String path = "";
        for (String code : codes) {
            List<String> words = Arrays.asList(code.split(" "));
            if (!code.startsWith("/") && !code.startsWith("…")) {
                if (!path.isEmpty()) {
                    methods.clear();
                }
                methods.add(words.get(0));
            }
            String last = words.get(words.size() - 1);
            if (last.contains("/")) {
                path = last.startsWith("…") ? path.substring(0, path.lastIndexOf('/')) + last.substring(1) : last;
                for (String method : methods) {
                    names.add(method + " " + path);
                }
            }
        }
        return names;
    }
}
