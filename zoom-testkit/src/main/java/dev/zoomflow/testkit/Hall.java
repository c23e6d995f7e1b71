package dev.zoomflow.testkit;

import dev.zoomflow.testkit.branding.BrandingEndpoints;
import dev.zoomflow.testkit.dashboard.MetricsEndpoints;
import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.link.DialingEndpoints;
import dev.zoomflow.testkit.link.LinkEndpoints;
import dev.zoomflow.testkit.livestream.LiveStreamEndpoints;
import dev.zoomflow.testkit.meeting.Arrivals;
import dev.zoomflow.testkit.meeting.CallOuts;
import dev.zoomflow.testkit.meeting.ChatEndpoints;
import dev.zoomflow.testkit.meeting.EventSender;
import dev.zoomflow.testkit.meeting.Invitations;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.LiveCompanion;
import dev.zoomflow.testkit.meeting.LiveControls;
import dev.zoomflow.testkit.meeting.LiveRecording;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.meeting.MeetingEndpoints;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.meeting.MeetingLife;
import dev.zoomflow.testkit.meeting.MeetingPlans;
import dev.zoomflow.testkit.meeting.Stage;
import dev.zoomflow.testkit.meeting.StatusEndpoint;
import dev.zoomflow.testkit.meeting.UpcomingEndpoint;
import dev.zoomflow.testkit.meeting.WaitingRoom;
import dev.zoomflow.testkit.pastmeeting.PastMeetingEndpoints;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.poll.Inquiries;
import dev.zoomflow.testkit.poll.PollBook;
import dev.zoomflow.testkit.poll.PollEndpoints;
import dev.zoomflow.testkit.poll.ResultEndpoints;
import dev.zoomflow.testkit.recording.Recorder;
import dev.zoomflow.testkit.recording.Recordings;
import dev.zoomflow.testkit.registration.BatchEndpoint;
import dev.zoomflow.testkit.registration.QuestionEndpoints;
import dev.zoomflow.testkit.registration.Questions;
import dev.zoomflow.testkit.registration.RegistrantEndpoints;
import dev.zoomflow.testkit.registration.Registrations;
import dev.zoomflow.testkit.report.ReportEndpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.stream.StreamEndpoint;
import dev.zoomflow.testkit.summary.Summaries;
import dev.zoomflow.testkit.summary.SummaryEndpoints;
import dev.zoomflow.testkit.survey.SurveyBook;
import dev.zoomflow.testkit.survey.SurveyEndpoints;
import dev.zoomflow.testkit.survey.SurveyReport;
import dev.zoomflow.testkit.template.TemplateEndpoints;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.tracking.TrackingSources;
import dev.zoomflow.testkit.webinar.AbsenteeEndpoint;
import dev.zoomflow.testkit.webinar.PanelistEndpoints;
import dev.zoomflow.testkit.world.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All meetings, or all webinars: what is planned and held. */
final class Hall {
    final Kind kind;
    final MeetingBook book;
    final MeetingPlans plans;
    final LiveRecording recording;
    final Stage stage;
    final MeetingLife life;
    final WaitingRoom waitingRoom;
    final Invitations invitations;
    final CallOuts callOuts;
    final Registrations registrations;
    final Recorder recorder;
    final Inquiries inquiries;
    final Summaries summaries;
    final SurveyBook surveys;
    final TrackingSources sources;
    final Recordings recordings;
    final Timeline timeline;
    private final EventSender events;
    private final PollBook polls = new PollBook();

    Hall(
            Kind kind,
            Sender sender,
            Timeline timeline,
            Arrivals arrivals,
            Recordings recordings,
            Supplier<String> uuids) {
        this.events = new EventSender(sender, timeline);
        this.kind = kind;
        this.timeline = timeline;
        this.recordings = recordings;
        recorder = recordings.recorder();
        book = new MeetingBook(kind, uuids);
        plans = new MeetingPlans(book, events, timeline);
        recording = new LiveRecording(book, events);
        stage = new Stage(book, events);
        registrations = new Registrations(events);
        life = new MeetingLife(book, plans, recording, stage, events, arrivals, recorder::process);
        waitingRoom = new WaitingRoom(book, life, events, arrivals);
        invitations = new Invitations(events);
        callOuts = new CallOuts(events);
        inquiries = new Inquiries(polls, timeline);
        summaries = new Summaries(events);
        surveys = new SurveyBook(timeline);
        sources = new TrackingSources(registrations);
    }

    List<Family> families(Plans paid, Pages pages) {
        MeetingFinder finder = new MeetingFinder(book);
        Questions questions = new Questions();
        PastMeetings past = new PastMeetings(List.of(book), timeline);
        List<Family> families = new ArrayList<>(List.of(
                new MeetingEndpoints(book, plans, paid, pages, timeline),
                new StatusEndpoint(book, plans, life),
                new RegistrantEndpoints(finder, registrations, questions, pages),
                new BatchEndpoint(finder, registrations, questions),
                new QuestionEndpoints(finder, questions),
                new PollEndpoints(finder, polls),
                new SurveyEndpoints(finder, surveys),
                new LiveStreamEndpoints(finder, events),
                new LinkEndpoints(finder),
                new DialingEndpoints(finder),
                new ChatEndpoints(finder, stage),
                new TemplateEndpoints(finder),
                new MetricsEndpoints(book, past, pages, timeline),
                new PastMeetingEndpoints(book, past, pages),
                new ReportEndpoints(kind, past, pages),
                new ResultEndpoints(kind, past, inquiries),
                new SurveyReport(kind, past, surveys)));
        if (kind == Kind.MEETING) {
            families.add(
                    new LiveControls(finder, life, recording, new LiveCompanion(book, events), invitations, callOuts));
            families.add(new UpcomingEndpoint(book, timeline));
            families.add(new SummaryEndpoints(summaries, pages));
            families.add(new StreamEndpoint(finder, events));
        } else {
            families.add(new PanelistEndpoints(finder, timeline));
            families.add(new BrandingEndpoints(finder));
            families.add(sources.endpoints(finder));
            families.add(new AbsenteeEndpoint(past, registrations, pages));
        }
        return families;
    }
}
