package dev.zoomflow.testkit.occurrence;

import dev.zoomflow.testkit.rest.ApiError;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code recurrence} as Zoom writes it: 1, 2, 3 are days, weeks, months; weekdays count from Sunday, 1. */
public final class RecurrenceReader {
    private static final int DAYS = 99;
    private static final int WEEKS = 50;
    private static final int MONTHS = 10;

    private final ObjectNode json;

    private RecurrenceReader(ObjectNode json) {
        this.json = json;
    }

    /**
     * @throws ApiError that names the field which is wrong
     */
    public static Recurrence read(ObjectNode json) {
        RecurrenceReader reader = new RecurrenceReader(json);
        return new Recurrence(reader.dates(), reader.times(), reader.last());
    }

    private Dates dates() {
        return switch (number("type", 0, 1, 3)) {
            case 1 -> Dates.daily(number("repeat_interval", 1, 1, DAYS));
            case 2 -> Dates.weekly(number("repeat_interval", 1, 1, WEEKS), weekdays());
            default -> monthly(number("repeat_interval", 1, 1, MONTHS));
        };
    }

    private Dates monthly(int interval) {
        if (!json.has("monthly_week")) {
            return Dates.monthlyOnDay(interval, number("monthly_day", 1, 1, 31));
        }
        int week = number("monthly_week", 1, -1, 4);
        if (week == 0) {
            throw wrong("monthly_week");
        }
        return Dates.monthlyOnWeekday(interval, week, weekday(number("monthly_week_day", 1, 1, 7)));
    }

    private Set<DayOfWeek> weekdays() {
        String[] days = json.path("weekly_days").asString("1").split(",", -1);
        try {
            return Arrays.stream(days)
                    .map(day -> weekday(Integer.parseInt(day.strip())))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (NumberFormatException | DateTimeException malformed) {
            throw wrong("weekly_days");
        }
    }

    private static DayOfWeek weekday(int fromSunday) {
        if (fromSunday < 1 || fromSunday > 7) {
            throw new DateTimeException("no weekday " + fromSunday);
        }
        return DayOfWeek.SATURDAY.plus(fromSunday);
    }

    /** Without a number or an end there is one; 0 is as many as there may be. */
    private int times() {
        int otherwise = json.has("end_date_time") ? 0 : 1;
        int times = number("end_times", otherwise, 0, Recurrence.MOST);
        return times == 0 ? Recurrence.MOST : times;
    }

    private Instant last() {
        JsonNode end = json.path("end_date_time");
        try {
            return end.isMissingNode()
                    ? Instant.MAX
                    : Start.parse(end.asString(""), "").time();
        } catch (DateTimeException malformed) {
            throw wrong("end_date_time");
        }
    }

    private int number(String name, int otherwise, int least, int most) {
        int number = json.path(name).asInt(otherwise);
        if (number < least || number > most) {
            throw wrong(name);
        }
        return number;
    }

    private static ApiError wrong(String name) {
        return ApiError.invalidField("recurrence." + name, "Invalid field.");
    }
}
