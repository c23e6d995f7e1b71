package dev.zoomflow.host.web.pages.view;

import dev.zoomflow.host.explain.Explanation;
import dev.zoomflow.host.inbox.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an event went, and why not elsewhere.
 *
 * @param explanation empty until something was asked
 * @param problem why there is none; "" if there is, or nothing was asked
 */
public record ExplainPage(Frame frame, Optional<Explanation> explanation, String problem) {

    /** How many got no such event for each reason, the most frequent first. */
    public List<Map.Entry<Why, Long>> refusals() {
        return explanation.stream()
                .flatMap(found -> found.counts().entrySet().stream())
                .filter(count -> !count.getKey().delivered())
                .sorted(Map.Entry.<Why, Long>comparingByValue().reversed())
                .toList();
    }
}
