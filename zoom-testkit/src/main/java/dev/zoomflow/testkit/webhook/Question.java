package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a URL validation and its answer are written. */
public final class Question {
    private Question() {}

    public static String write(String event, String plainToken, Instant at) {
        ObjectNode question = Json.object();
        question.putObject("payload").put("plainToken", plainToken);
        question.put("event_ts", at.toEpochMilli()).put("event", event);
        return Json.write(question);
    }

    /** What is wrong with an answer, if anything is. */
    public static Optional<String> fault(String text, String plainToken, String encryptedToken) {
        try {
            JsonNode answer = Json.parse(text);
            if (!answer.path("plainToken").asString("").equals(plainToken)) {
                return Optional.of("the answer's plainToken is not the one that was sent");
            }
            return answer.path("encryptedToken").asString("").equals(encryptedToken)
                    ? Optional.empty()
                    : Optional.of("the answer's encryptedToken was not made with this app's secret token");
        } catch (IllegalArgumentException malformed) {
            return Optional.of("the answer is " + malformed.getMessage());
        }
    }
}
