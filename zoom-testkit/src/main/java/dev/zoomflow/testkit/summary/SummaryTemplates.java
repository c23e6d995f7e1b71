package dev.zoomflow.testkit.summary;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v2/users/{id}/meeting_summary_templates}: the patterns after which Zoom writes the summaries of an account's
 * meetings. Each account has a general one. Thread-safe.
 */
public final class SummaryTemplates implements Family {
    private static final Template GENERAL = new Template("1e1356ad", "General template", "Recap and next steps");

    private final Map<String, List<Template>> byAccount = new ConcurrentHashMap<>();

    private record Template(String id, String name, String description) {
        ObjectNode json() {
            ObjectNode json = Json.object().put("meeting_summary_template_id", id);
            return json.put("name", name).put("description", description);
        }
    }

    /** Another one; its id. */
    public String add(String accountId, String name, String description) {
        Template made = new Template(Identifiers.hex(4), name, description);
        byAccount.compute(
                accountId,
                (id, known) -> Stream.concat((known == null ? List.of(GENERAL) : known).stream(), Stream.of(made))
                        .toList());
        return made.id();
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/users/{userId}/meeting_summary_templates", this::list);
    }

    private Answer list(Caller caller, Request request) {
        String account = caller.find(request.variable("userId")).accountId();
        ArrayNode templates = Json.array();
        byAccount.getOrDefault(account, List.of(GENERAL)).forEach(template -> templates.add(template.json()));
        return Answer.json(200, templates);
    }
}
