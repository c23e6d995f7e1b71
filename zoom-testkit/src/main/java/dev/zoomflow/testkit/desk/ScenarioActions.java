package dev.zoomflow.testkit.desk;

import dev.zoomflow.testkit.Scenario;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Parameters;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The form that holds a whole meeting or webinar. */
final class ScenarioActions {
    private final ZoomSimulator zoom;

    ScenarioActions(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(Map<String, Function<Parameters, String>> actions) {
        actions.put("hold", this::hold);
    }

    private String hold(Parameters form) {
        User host = zoom.user(Forms.value(form, "host"));
        String topic = form.filled("topic").orElse("A quick chat");
        if (form.filled("kind").filter("webinar"::equals).isPresent()) {
            zoom.webinars().hold(host, topic, scenario(form));
        } else {
            zoom.meetings().hold(host, topic, scenario(form));
        }
        return "“" + topic + "” was held; the clock is at its end.";
    }

    /** The last of the people is disconnected once and comes back. */
    private static Scenario scenario(Parameters form) {
        List<String> people = Arrays.stream(form.filled("people").orElse("").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        Scenario scenario = Scenario.lasting(Duration.ofMinutes(
                        Forms.number("minutes", form.filled("minutes").orElse("10"))))
                .with(people.toArray(String[]::new));
        if (form.filled("rejoins").isPresent() && !people.isEmpty()) {
            scenario = scenario.rejoining(people.get(people.size() - 1));
        }
        return form.filled("recorded").isPresent() ? scenario.recorded() : scenario;
    }
}
