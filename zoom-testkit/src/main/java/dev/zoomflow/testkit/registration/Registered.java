package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.Registrant;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who registered.
 *
 * @param answers what was filled in; nobody changes this object
 * @param pinCode asks for it who calls by phone
 * @param occurrences ids of those it is for; none says all of them
 */
public record Registered(
        String id,
        ObjectNode answers,
        Status status,
        Instant at,
        String joinUrl,
        int pinCode,
        Set<String> occurrences) {

    public Registered {
        occurrences = Set.copyOf(occurrences);
    }

    public String email() {
        return text("email");
    }

    boolean isFor(String occurrence) {
        return occurrences.isEmpty() || occurrences.contains(occurrence);
    }

    boolean approved() {
        return status == Status.APPROVED;
    }

    /** The link to come by; empty until the registration is approved. */
    String link() {
        return approved() ? joinUrl : "";
    }

    public Registered as(Status changed) {
        return new Registered(id, answers, changed, at, joinUrl, pinCode, occurrences);
    }

    public Registered with(ObjectNode changed, Set<String> forThese) {
        return new Registered(id, changed, status, at, joinUrl, pinCode, forThese);
    }

    Registrant handle() {
        return new Registrant(id, email(), text("first_name"), text("last_name"), status.word(), link());
    }

    boolean cameFrom(String source) {
        return text(Answers.SOURCE).equals(source);
    }

    /** As lists and single answers show it. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id);
        json.setAll(answers.deepCopy());
        json.remove(Answers.SOURCE);
        json.put("status", status.word()).put("create_time", ZoomTime.utc(at));
        if (approved()) {
            json.put("join_url", joinUrl).put("participant_pin_code", pinCode);
        }
        return json;
    }

    /** The few fields by which events and answers name somebody. */
    public ObjectNode brief() {
        return Json.object()
                .put("id", id)
                .put("first_name", text("first_name"))
                .put("last_name", text("last_name"))
                .put("email", email());
    }

    private String text(String name) {
        return answers.path(name).asString("");
    }
}
