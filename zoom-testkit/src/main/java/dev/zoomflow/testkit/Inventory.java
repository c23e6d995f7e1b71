package dev.zoomflow.testkit;

import dev.zoomflow.testkit.device.Machines;
import dev.zoomflow.testkit.meeting.InvitationEndpoint;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.meeting.OpenedApps;
import dev.zoomflow.testkit.report.Billing;
import dev.zoomflow.testkit.report.BillingReports;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.summary.SummaryTemplates;
import dev.zoomflow.testkit.tracking.TrackingFields;
import dev.zoomflow.testkit.tsp.AudioConferences;
import dev.zoomflow.testkit.tsp.DialInPages;
import dev.zoomflow.testkit.tsp.TspAccounts;
import dev.zoomflow.testkit.tsp.TspEndpoints;
import java.util.stream.Stream;

/** What an account has beside its people: machines, telephone conferences, bills, and what it counts its meetings by. */
final class Inventory {
    final Machines machines = new Machines();
    final AudioConferences conferences = new AudioConferences();
    final SummaryTemplates templates = new SummaryTemplates();
    final Billing billing = new Billing();

    Stream<Family> families(Office office, MeetingFinder meetings, Pages pages) {
        TspAccounts providers = new TspAccounts();
        DialInPages dialInPages = new DialInPages(providers);
        return Stream.concat(
                machines.families(office.phone, office.profiles, pages),
                Stream.of(
                        TrackingFields.family(),
                        providers,
                        new TspEndpoints(providers),
                        dialInPages,
                        conferences,
                        templates,
                        new BillingReports(billing),
                        new InvitationEndpoint(meetings, dialInPages::of),
                        new OpenedApps(meetings)));
    }
}
