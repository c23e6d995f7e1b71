package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.DateWindow;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reports reach six months back. */
final class RecentMonths {
    private RecentMonths() {}

    /**
     * @throws ApiError when a date is missing, is none, or is too long ago
     */
    static DateWindow window(Request request, InstantSource clock) {
        DateWindow window = DateWindow.required(request.queryParameters());
        if (tooOld(window.to(), clock)) {
            throw ApiError.invalid("Report can only be provided for a month that falls within the recent 6 months.");
        }
        return window;
    }

    static boolean tooOld(LocalDate day, InstantSource clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return day.isBefore(today.minusMonths(6));
    }
}
