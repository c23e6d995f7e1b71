package dev.zoomflow.testkit.desk;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.Meetings;
import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.Validation;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Address;
import dev.zoomflow.testkit.http.Parameters;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the forms of the page do. Each gives back a sentence to show. */
final class Actions {
    private final ZoomSimulator zoom;
    private final Meetings meetings;
    private final Map<String, Function<Parameters, String>> actions = new HashMap<>();

    Actions(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.meetings = zoom.meetings();
        new WorldActions(zoom).addTo(actions);
        new ScenarioActions(zoom).addTo(actions);
        actions.put("start-meeting", this::start);
        actions.put("start-planned", this::startPlanned);
        actions.put("join", this::join);
        actions.put("leave", this::leave);
        actions.put("end", this::end);
        actions.put("finish-recording", this::finishRecording);
        actions.put("subscribe", this::subscribe);
        actions.put("unsubscribe", this::unsubscribe);
        actions.put("validate", this::validate);
        actions.put("send-event", this::send);
        actions.put("advance", this::advance);
        actions.put("revoke", this::revoke);
    }

    /**
     * @throws IllegalArgumentException or {@link IllegalStateException} with what to tell the person
     */
    String act(String action, Parameters form) {
        Function<Parameters, String> found = actions.get(action);
        if (found == null) {
            throw new IllegalArgumentException("there is no action " + action);
        }
        return found.apply(form);
    }

    private String start(Parameters form) {
        User host = zoom.user(Forms.value(form, "host"));
        Meeting meeting = meetings.start(host, form.filled("topic").orElse("A quick chat"));
        return "“" + meeting.topic() + "” has started.";
    }

    private String startPlanned(Parameters form) {
        return "“" + meetings.start(meeting(form)).topic() + "” has started.";
    }

    private String join(Parameters form) {
        Meeting meeting = meeting(form);
        Optional<User> user = form.filled("user").map(zoom::user);
        Participant joined = user.isPresent()
                ? meetings.join(meeting, user.get())
                : meetings.join(meeting, form.filled("guest").orElse("A guest"));
        return joined.name() + " is in “" + meeting.topic() + "”.";
    }

    private String leave(Parameters form) {
        Meeting meeting = meeting(form);
        String handle = Forms.value(form, "participant");
        Participant who = meetings.participants(meeting).stream()
                .filter(present -> present.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("that participant has left already"));
        meetings.leave(meeting, who);
        return who.name() + " has left “" + meeting.topic() + "”.";
    }

    private String end(Parameters form) {
        Meeting meeting = meeting(form);
        meetings.end(meeting);
        return "“" + meeting.topic() + "” has ended.";
    }

    private String finishRecording(Parameters form) {
        Meeting meeting = meeting(form);
        meetings.finishRecording(meeting);
        return "The recording of “" + meeting.topic() + "” is ready.";
    }

    private String subscribe(Parameters form) {
        String clientId = Forms.value(form, "app");
        App app = zoom.apps().stream()
                .filter(known -> known.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no app " + clientId));
        String[] events =
                form.filled("events").map(text -> text.strip().split("[\\s,]+")).orElse(new String[0]);
        Subscription made = zoom.webhooks().subscribe(app, Address.of(Forms.value(form, "endpoint")), events);
        return made.endpoint() + " was validated and gets events from now on.";
    }

    private String unsubscribe(Parameters form) {
        Subscription subscription = subscription(form);
        zoom.webhooks().unsubscribe(subscription);
        return subscription.endpoint() + " gets no more events.";
    }

    private String validate(Parameters form) {
        Subscription subscription = subscription(form);
        Validation validation = zoom.webhooks().validate(subscription);
        if (!validation.passed()) {
            throw new IllegalStateException("Not validated: " + validation.reason());
        }
        return subscription.endpoint() + " is validated.";
    }

    private String send(Parameters form) {
        zoom.webhooks().send(Forms.value(form, "body"));
        return "The event is on its way.";
    }

    private String advance(Parameters form) {
        Duration forward = Duration.ofMinutes(Forms.number("minutes", Forms.value(form, "minutes")));
        zoom.clock().advance(forward);
        return "The clock is " + forward.toMinutes() + " minutes further; what was due has happened.";
    }

    private String revoke(Parameters form) {
        User user = zoom.user(Forms.value(form, "user"));
        zoom.portal().removeApps(user);
        return user.displayName() + " removed all apps; their tokens are dead, and those that are published are told.";
    }

    private Meeting meeting(Parameters form) {
        return meetings.find(Forms.value(form, "meeting"));
    }

    private Subscription subscription(Parameters form) {
        String id = Forms.value(form, "subscription");
        List<Subscription> known = zoom.webhooks().subscriptions();
        return known.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("that subscription is gone"));
    }
}
