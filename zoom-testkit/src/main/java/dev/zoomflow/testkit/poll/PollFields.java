package dev.zoomflow.testkit.poll;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what somebody asks of a poll, and refuses what it cannot be. */
final class PollFields {
    private static final Set<String> TYPES = Set.of(
            "single",
            "multiple",
            "matching",
            "rank_order",
            "short_answer",
            "long_answer",
            "fill_in_the_blank",
            "rating_scale");
    private static final List<String> OF_QUESTIONS = List.of(
            "name",
            "type",
            "answers",
            "answer_required",
            "answer_min_character",
            "answer_max_character",
            "case_sensitive",
            "prompts",
            "rating_max_label",
            "rating_max_value",
            "rating_min_label",
            "rating_min_value",
            "right_answers",
            "show_as_dropdown");

    private PollFields() {}

    /**
     * @throws ApiError that names the first field which is wrong
     */
    static ObjectNode read(ObjectNode asked) {
        int type = asked.path("poll_type").asInt(1);
        check("title", !asked.path("title").asString("").isBlank());
        check("poll_type", type >= 1 && type <= 3);
        ObjectNode poll = Json.object().put("title", asked.path("title").asString(""));
        poll.put("poll_type", type).put("anonymous", asked.path("anonymous").asBoolean(false));
        ArrayNode questions = poll.putArray("questions");
        JsonBody.objects(asked, "questions").forEach(question -> questions.add(question(question)));
        return poll;
    }

    private static ObjectNode question(JsonNode asked) {
        check("questions.type", TYPES.contains(asked.path("type").asString("single")));
        ObjectNode question = Json.object();
        OF_QUESTIONS.stream().filter(asked::has).forEach(name -> question.set(name, asked.get(name)));
        return question;
    }

    private static void check(String field, boolean good) {
        if (!good) {
            throw ApiError.invalidField(field, "Invalid field.");
        }
    }
}
