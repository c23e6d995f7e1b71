package dev.zoomflow.testkit.payload;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;

/** When what a sample tells of began and ended, and so what each of its times must be. */
final class Times {
    private static final Pattern CALLS = Pattern.compile("(phone|contact_center|revenue_accelerator)\\..*");
    private static final Pattern PLANNING = Pattern.compile("(meeting|webinar|zoom_events|scheduler|calendar)\\..*"
            + "(created|updated|deleted|recovered|event_create|event_update|registration_[a-z]+|converted_[a-z]+)");
    private static final Pattern AFTERWARDS =
            Pattern.compile("recording\\.(?!started|stopped|paused|resumed).*|.*(summary|transcript|archive).*");
    private static final Pattern BEGINNING =
            Pattern.compile("[a-z_]+\\.(started|session_started|[a-z_]*ringing)|recording\\.started");
    private static final Set<String> DUE = Set.of("deadline", "due_date", "expire_time", "download_link_expire_time");

    private final String event;
    private final Instant at;
    private final Instant begun;
    private final Instant ended;
    private final int planned;

    private Times(String event, Instant at, Instant begun, Instant ended, int planned) {
        this.event = event;
        this.at = at;
        this.begun = begun;
        this.ended = ended;
        this.planned = planned;
    }

    static Times of(String event, Instant at, Dice dice) {
        int planned = dice.pick(30, 45, 60, 90);
        if (PLANNING.matcher(event).matches() && !AFTERWARDS.matcher(event).matches()) {
            Instant begun = at.truncatedTo(ChronoUnit.HOURS).plus(24 * dice.number(1, 9) + 1, ChronoUnit.HOURS);
            return new Times(event, at, begun, begun.plus(planned, ChronoUnit.MINUTES), planned);
        }
        Instant ended = AFTERWARDS.matcher(event).matches() ? at.minusSeconds(dice.number(300, 900)) : at;
        long seconds = CALLS.matcher(event).matches() ? dice.number(25, 600) : dice.number(20, 55) * 60;
        Instant begun = BEGINNING.matcher(event).matches() ? at : ended.minusSeconds(seconds);
        return new Times(event, at, begun, ended, planned);
    }

    Instant at() {
        return at;
    }

    /** Minutes as planned; of calls, seconds as they were. */
    long duration() {
        return CALLS.matcher(event).matches()
                ? Math.max(1, Duration.between(begun, ended).toSeconds())
                : planned;
    }

    /** Of one of a series, the series' first being 0. */
    Instant occurrence(int index) {
        return begun.plus(7L * index, ChronoUnit.DAYS);
    }

    Instant of(String name) {
        if (name.equals("end_date_time")) {
            return occurrence(12);
        }
        if (DUE.contains(name) || name.equals("auto_delete_date")) {
            return at.plus(30, ChronoUnit.DAYS);
        }
        if (name.endsWith("join_time")) {
            return event.endsWith("joined") ? at : begun.plusSeconds(5);
        }
        if (name.contains("answer") || name.contains("connected")) {
            return begun.plusSeconds(8);
        }
        if (name.contains("start")) {
            return begun;
        }
        if (name.matches("(.*_)?end(_.*)?|leave_time")) {
            return ended;
        }
        return name.contains("created") || name.contains("create_time") ? at.minusSeconds(1) : at;
    }
}
