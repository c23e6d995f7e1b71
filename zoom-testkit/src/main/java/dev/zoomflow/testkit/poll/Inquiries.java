package dev.zoomflow.testkit.poll;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** What was asked and answered in each session. Thread-safe. */
public final class Inquiries {
    private final Map<String, List<Inquiry>> bySession = new ConcurrentHashMap<>();
    private final PollBook polls;
    private final InstantSource clock;

    public Inquiries(PollBook polls, InstantSource clock) {
        this.polls = polls;
        this.clock = clock;
    }

    /** Somebody asks, and the host answers. */
    public void ask(MeetingEntry meeting, Participant who, String question, String answer) {
        add(meeting, new Inquiry(who.name(), who.email(), question, answer, clock.instant(), ""));
    }

    /**
     * Somebody answers a question of a poll.
     *
     * @throws IllegalArgumentException when no poll has this question
     */
    public void vote(MeetingEntry meeting, Participant who, String question, String answer) {
        ObjectNode poll = polls.of(meeting.id()).stream()
                .filter(one -> one.path("questions")
                        .valueStream()
                        .anyMatch(asked -> asked.path("name").asString("").equals(question)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no poll of " + meeting.kind().prefix() + " " + meeting.id() + " asks \"" + question + "\""));
        boolean anonymous = poll.path("anonymous").asBoolean(false);
        add(
                meeting,
                new Inquiry(
                        anonymous ? "Anonymous Attendee" : who.name(),
                        anonymous ? "" : who.email(),
                        question,
                        answer,
                        clock.instant(),
                        poll.path("id").asString("")));
    }

    private void add(MeetingEntry meeting, Inquiry inquiry) {
        bySession.compute(meeting.uuid(), (uuid, before) -> {
            List<Inquiry> after = before == null ? new ArrayList<>() : new ArrayList<>(before);
            after.add(inquiry);
            return List.copyOf(after);
        });
    }

    /** Whether anybody answered a poll in this session. */
    public boolean polled(String uuid) {
        return of(uuid).stream().anyMatch(Inquiry::isPoll);
    }

    /** Whether the audience asked anything in this session. */
    public boolean asked(String uuid) {
        return of(uuid).stream().anyMatch(one -> !one.isPoll());
    }

    List<Inquiry> of(String uuid) {
        return bySession.getOrDefault(uuid, List.of());
    }
}
