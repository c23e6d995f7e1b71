package dev.zoomflow.testkit.occurrence;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * The rule of a series.
 *
 * @param dates which dates it gives
 * @param times how many at most
 * @param last when the last may begin
 */
public record Recurrence(Dates dates, int times, Instant last) {
    /** Zoom's own limit. */
    public static final int MOST = 60;

    /** Starts in order, the first not before that of the series; each at the same local time. */
    Stream<Instant> starts(Start start) {
        return dates.from(start.local().toLocalDate())
                .map(date -> start.at(date.atTime(start.local().toLocalTime())))
                .takeWhile(time -> !time.isAfter(last))
                .limit(times);
    }
}
