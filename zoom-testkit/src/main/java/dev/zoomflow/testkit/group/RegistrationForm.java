package dev.zoomflow.testkit.group;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What who registers for a webinar is asked. Immutable.
 *
 * @param options whether the host gets mail and so on; nobody changes this object
 * @param approval 0 at once, 1 by the host
 * @param questions those that Zoom has, by name; nobody changes these objects
 * @param ownQuestions those of the group's own; nobody changes these objects
 */
record RegistrationForm(
        ObjectNode options, int approval, Map<String, ObjectNode> questions, List<ObjectNode> ownQuestions) {
    private static final String APPROVAL = "approve_type";
    private static final Set<String> TYPES = Set.of("short", "single_dropdown", "single_radio", "multiple");
    static final RegistrationForm STANDARD = standard();

    RegistrationForm {
        ownQuestions = List.copyOf(ownQuestions);
    }

    private static RegistrationForm standard() {
        ObjectNode options = Json.object();
        Stream.of(
                        "host_email_notification",
                        "close_registration",
                        "allow_participants_to_join_from_multiple_devices",
                        "show_social_share_buttons")
                .forEach(option -> options.put(option, false));
        Map<String, ObjectNode> questions = new LinkedHashMap<>();
        Stream.of("last_name", "address", "city", "country", "zip", "state", "phone", "industry", "org", "job_title")
                .forEach(name -> questions.put(name, question(name)));
        Stream.of("purchasing_time_frame", "role_in_purchase_process", "no_of_employees", "comments")
                .forEach(name -> questions.put(name, question(name)));
        return new RegistrationForm(options, 0, questions, List.of());
    }

    private static ObjectNode question(String name) {
        return Json.object().put("field_name", name).put("required", false).put("selected", false);
    }

    /**
     * What a call leaves out is as here; its own questions replace all there were.
     *
     * @throws ApiError when it names a question that Zoom does not have, or a kind of answer
     */
    RegistrationForm changed(ObjectNode body) {
        int approved = body.path(APPROVAL).asInt(approval);
        if (approved != 0 && approved != 1) {
            throw ApiError.invalidField(APPROVAL, "Invalid field.");
        }
        ObjectNode switched = Members.changed(options, body.withObject("options"));
        Map<String, ObjectNode> asked = new LinkedHashMap<>(questions);
        for (ObjectNode said : JsonBody.objects(body, "questions")) {
            String name = JsonBody.oneOf(said, "field_name", questions.keySet());
            asked.put(name, Members.changed(question(name), said));
        }
        return new RegistrationForm(switched, approved, asked, body.has("custom_questions") ? own(body) : ownQuestions);
    }

    private static List<ObjectNode> own(ObjectNode body) {
        List<ObjectNode> own = JsonBody.objects(body, "custom_questions");
        own.forEach(question -> {
            JsonBody.text(question, "title");
            JsonBody.oneOf(question, "type", TYPES);
        });
        return own.stream().map(ObjectNode::deepCopy).toList();
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.set("options", options.deepCopy());
        ArrayNode asked = json.putArray("questions");
        questions.values().forEach(question -> asked.add(question.deepCopy()));
        json.put(APPROVAL, approval);
        ArrayNode own = json.putArray("custom_questions");
        ownQuestions.forEach(question -> own.add(question.deepCopy()));
        return json;
    }
}
