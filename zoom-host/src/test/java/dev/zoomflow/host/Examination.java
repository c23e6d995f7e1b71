package dev.zoomflow.host;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the doctor found. */
record Examination(JsonNode answer) {

    static Examination of(RunningDemo demo, Surfer surfer) {
        return new Examination(JsonMapper.shared()
                .readTree(surfer.get(demo.page("/api/doctor")).body()));
    }

    /** Each with the title of its section, its cause and its fix. */
    List<String> failures() {
        return with("FAILED");
    }

    /** What could not be looked at, or is no mistake. */
    List<String> unknown() {
        return with("UNKNOWN");
    }

    /** The titles, from above. */
    List<String> sections() {
        return elements(answer.path("sections"))
                .map(section -> section.path("title").asString(""))
                .toList();
    }

    private List<String> with(String outcome) {
        return elements(answer.path("sections"))
                .flatMap(section -> elements(section.path("checks"))
                        .filter(check -> check.path("outcome").asString("").equals(outcome))
                        .map(check -> section.path("title").asString("") + ": " + check))
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
