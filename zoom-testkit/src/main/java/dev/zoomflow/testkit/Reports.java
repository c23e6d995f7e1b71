package dev.zoomflow.testkit;

import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.report.ActivityReports;
import dev.zoomflow.testkit.report.Chronicle;
import dev.zoomflow.testkit.report.HistoryReport;
import dev.zoomflow.testkit.report.HostReport;
import dev.zoomflow.testkit.report.OperationLog;
import dev.zoomflow.testkit.report.TelephoneReport;
import dev.zoomflow.testkit.report.UpcomingReport;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.InstantSource;
import java.util.List;

/**
 * The reports about meetings and webinars together.
 *
 * @param held in them
 */
record Reports(List<Hall> halls, PastMeetings held, Chronicle chronicle) {
    List<Family> families(Pages pages, InstantSource clock) {
        return List.of(
                new HostReport(held, pages, clock),
                new TelephoneReport(held, pages, clock),
                new HistoryReport(
                        held,
                        halls.stream().map(hall -> hall.inquiries).toList(),
                        halls.stream().map(hall -> hall.surveys).toList(),
                        pages,
                        clock),
                new UpcomingReport(halls.stream().map(hall -> hall.book).toList(), pages, clock),
                new ActivityReports(chronicle, pages, clock),
                new OperationLog(chronicle, pages, clock));
    }
}
