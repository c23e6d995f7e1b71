package dev.zoomflow.testkit.survey;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The surveys of meetings or webinars, by their numbers, and what was answered after each session. Thread-safe. */
public final class SurveyBook {
    private static final List<String> FIELDS =
            List.of("custom_survey", "show_in_the_browser", "show_in_the_follow_up_email", "third_party_survey");

    private final Map<Long, ObjectNode> surveys = new ConcurrentHashMap<>();
    private final Map<String, List<Reply>> bySession = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public SurveyBook(InstantSource clock) {
        this.clock = clock;
    }

    ObjectNode of(long meeting) {
        return surveys.getOrDefault(meeting, standard()).deepCopy();
    }

    /** Takes over what is given; the rest stays. */
    void change(long meeting, ObjectNode asked) {
        surveys.compute(meeting, (key, before) -> {
            ObjectNode after = before == null ? standard() : before.deepCopy();
            FIELDS.stream().filter(asked::has).forEach(name -> after.set(name, asked.get(name)));
            return after;
        });
    }

    void remove(long meeting) {
        surveys.remove(meeting);
    }

    private static ObjectNode standard() {
        return Json.object().put("show_in_the_browser", true).put("show_in_the_follow_up_email", false);
    }

    /**
     * Somebody answers a question of the survey of the last session.
     *
     * @throws IllegalArgumentException when it does not ask this
     */
    public void answer(MeetingEntry meeting, Participant who, String question, String answer) {
        ObjectNode survey = of(meeting.id());
        boolean asks = survey.at("/custom_survey/questions")
                .valueStream()
                .anyMatch(one -> one.path("name").asString("").equals(question));
        if (!asks) {
            throw new IllegalArgumentException("the survey of " + meeting.kind().prefix() + " " + meeting.id()
                    + " does not ask \"" + question + "\"");
        }
        boolean anonymous = survey.at("/custom_survey/anonymous").asBoolean(false);
        Reply reply =
                new Reply(anonymous ? "" : who.name(), anonymous ? "" : who.email(), question, answer, clock.instant());
        bySession.merge(
                meeting.uuid(),
                List.of(reply),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }

    List<Reply> answers(String uuid) {
        return bySession.getOrDefault(uuid, List.of());
    }

    /** Whether anybody answered it after this session. */
    public boolean answered(String uuid) {
        return !answers(uuid).isEmpty();
    }
}
