package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.json.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What people say of themselves who register. */
public final class Answers {
    /** By which link of a webinar somebody came; no list shows it. */
    static final String SOURCE = "source_id";

    private static final List<String> FIELDS = List.of(
            "email",
            "first_name",
            "last_name",
            "address",
            "city",
            "state",
            "zip",
            "country",
            "phone",
            "comments",
            "custom_questions",
            "industry",
            "job_title",
            "no_of_employees",
            "org",
            "purchasing_time_frame",
            "role_in_purchase_process",
            "language",
            SOURCE);

    private Answers() {}

    /** The names of those that are texts. */
    public static Stream<String> texts() {
        return FIELDS.stream()
                .filter(name -> !Set.of("custom_questions", "language", SOURCE).contains(name));
    }

    /** A copy of what Zoom keeps. */
    public static ObjectNode kept(ObjectNode body) {
        ObjectNode answers = Json.object();
        FIELDS.stream().filter(body::has).forEach(name -> answers.set(name, body.get(name)));
        return answers;
    }
}
