package dev.zoomflow.testkit.occurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The dates of a rule, in order and without end. */
@FunctionalInterface
public interface Dates {
    /** The first is not before this one. */
    Stream<LocalDate> from(LocalDate first);

    /** Every so many days. */
    static Dates daily(int interval) {
        return first -> Stream.iterate(first, date -> date.plusDays(interval));
    }

    /** On these days of every so many weeks; weeks begin on Sunday. */
    static Dates weekly(int interval, Set<DayOfWeek> days) {
        return first -> {
            LocalDate sunday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            return Stream.iterate(first, date -> date.plusDays(1))
                    .filter(date -> ChronoUnit.WEEKS.between(sunday, date) % interval == 0)
                    .filter(date -> days.contains(date.getDayOfWeek()));
        };
    }

    /** On this day of every so many months; months that are too short are left out. */
    static Dates monthlyOnDay(int interval, int day) {
        return monthly(
                interval, month -> month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.<LocalDate>empty());
    }

    /**
     * On this weekday of every so many months.
     *
     * @param week 1 to 4, or -1 for the last
     */
    static Dates monthlyOnWeekday(int interval, int week, DayOfWeek weekday) {
        return monthly(
                interval, month -> Optional.of(month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday))));
    }

    private static Dates monthly(int interval, Function<YearMonth, Optional<LocalDate>> inMonth) {
        return first -> Stream.iterate(YearMonth.from(first), month -> month.plusMonths(interval))
                .map(inMonth)
                .flatMap(Optional::stream)
                .filter(date -> !date.isBefore(first));
    }
}
