package dev.zoomflow.testkit;

import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.meeting.Arrivals;
import dev.zoomflow.testkit.meeting.EventSender;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.LiveRecording;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.meeting.MeetingEndpoints;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.meeting.MeetingLife;
import dev.zoomflow.testkit.meeting.MeetingPlans;
import dev.zoomflow.testkit.meeting.StatusEndpoint;
import dev.zoomflow.testkit.recording.Recorder;
import dev.zoomflow.testkit.registration.BatchEndpoint;
import dev.zoomflow.testkit.registration.QuestionEndpoints;
import dev.zoomflow.testkit.registration.Questions;
import dev.zoomflow.testkit.registration.RegistrantEndpoints;
import dev.zoomflow.testkit.registration.Registrations;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.world.Plans;
import java.util.List;

/** All meetings, or all webinars: what is planned and held. */
final class Hall {
    final MeetingBook book;
    final MeetingPlans plans;
    final LiveRecording recording;
    final MeetingLife life;
    final Registrations registrations;
    final Recorder recorder;
    private final Timeline timeline;

    Hall(Kind kind, Sender sender, Timeline timeline, Arrivals arrivals, Recorder recorder) {
        EventSender events = new EventSender(sender, timeline);
        this.timeline = timeline;
        this.recorder = recorder;
        book = new MeetingBook(kind);
        plans = new MeetingPlans(book, events, timeline);
        recording = new LiveRecording(book, events);
        registrations = new Registrations(events);
        life = new MeetingLife(book, plans, recording, events, arrivals, recorder::process);
    }

    List<Family> families(Plans paid, Pages pages) {
        MeetingFinder finder = new MeetingFinder(book);
        Questions questions = new Questions();
        return List.of(
                new MeetingEndpoints(book, plans, paid, pages, timeline),
                new StatusEndpoint(book, plans, life),
                new RegistrantEndpoints(finder, registrations, questions, pages),
                new BatchEndpoint(finder, registrations, questions),
                new QuestionEndpoints(finder, questions));
    }
}
