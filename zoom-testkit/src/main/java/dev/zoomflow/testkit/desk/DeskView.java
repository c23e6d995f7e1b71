package dev.zoomflow.testkit.desk;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.PlannedFault;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.fault.NamedFault;
import dev.zoomflow.testkit.page.Html;
import dev.zoomflow.testkit.page.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Renders the page from what the simulator shows to everybody. */
final class DeskView {
    private final ZoomSimulator zoom;
    private final LiveView live;

    DeskView(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.live = new LiveView(zoom);
    }

    String page(Notice notice) {
        Map<String, Html> places = new HashMap<>();
        places.put("address", Html.text(zoom.baseUri().toString()));
        places.put("notice", notice(notice));
        places.put("hosts", each(zoom.users(), DeskView::option));
        places.put("meetings", each(newestFirst(zoom.meetings().all()), this::meeting));
        places.put("apps", each(zoom.apps(), this::app));
        places.put("appOptions", each(zoom.apps(), DeskView::option));
        places.put("users", each(zoom.users(), DeskView::user));
        places.put("faults", faults());
        places.put("faultKinds", each(kinds(), kind -> option(kind, kind.replace('-', ' '))));
        places.put("sample", Html.text(sample()));
        places.put("live", Html.of(live()));
        return Template.named("desk").fill(places);
    }

    String live() {
        return live.fragment();
    }

    private static Html notice(Notice notice) {
        if (notice.text().isEmpty()) {
            return Html.of("");
        }
        return filled(
                "desk-notice",
                Map.of("tone", Html.of(notice.good() ? "good" : "bad"), "text", Html.text(notice.text())));
    }

    private Html meeting(Meeting meeting) {
        List<Participant> present = zoom.meetings().participants(meeting);
        boolean over = !meeting.live() && zoom.meetings().wasOn(meeting);
        Map<String, Html> places = new HashMap<>();
        places.put("id", Html.of(Long.toString(meeting.id())));
        places.put("topic", Html.text(meeting.topic()));
        places.put("host", Html.text(zoom.user(meeting.hostId()).displayName()));
        places.put("state", Html.of(meeting.live() ? "on" : over ? "over" : "planned"));
        places.put("participants", each(present, who -> participant(meeting, who)));
        places.put("buttons", buttons(meeting, over));
        return filled("desk-meeting", places);
    }

    private Html buttons(Meeting meeting, boolean over) {
        Map<String, Html> places =
                Map.of("id", Html.of(Long.toString(meeting.id())), "hosts", each(zoom.users(), DeskView::option));
        List<Html> buttons = new ArrayList<>();
        buttons.add(filled(meeting.live() ? "desk-meeting-live" : "desk-meeting-idle", places));
        if (meeting.live() || over) {
            buttons.add(filled("desk-meeting-recording", places));
        }
        return Html.join(buttons);
    }

    private static Html participant(Meeting meeting, Participant who) {
        return filled(
                "desk-participant",
                Map.of(
                        "id", Html.of(Long.toString(meeting.id())),
                        "handle", Html.text(who.handle()),
                        "name", Html.text(who.name())));
    }

    private Html app(App app) {
        List<Subscription> subscriptions = zoom.webhooks().subscriptions().stream()
                .filter(subscription -> subscription.clientId().equals(app.clientId()))
                .toList();
        return filled(
                "desk-app",
                Map.of(
                        "name", Html.text(app.name()),
                        "kind",
                                Html.text(app.kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')),
                        "clientId", Html.text(app.clientId()),
                        "clientSecret", Html.text(app.clientSecret()),
                        "secretToken", Html.text(app.secretToken()),
                        "subscriptions", each(subscriptions, DeskView::subscription)));
    }

    private static Html subscription(Subscription subscription) {
        String events = subscription.events().isEmpty()
                ? "every event"
                : subscription.events().stream().sorted().collect(Collectors.joining(", "));
        return filled(
                "desk-subscription",
                Map.of(
                        "id", Html.text(subscription.id()),
                        "endpoint", Html.text(subscription.endpoint().toString()),
                        "events", Html.text(events)));
    }

    private static Html user(User user) {
        return filled(
                "desk-user",
                Map.of(
                        "id", Html.text(user.id()),
                        "name", Html.text(user.displayName()),
                        "email", Html.text(user.email()),
                        "initials",
                                Html.text(user.firstName().substring(0, 1)
                                        + user.lastName().substring(0, 1))));
    }

    private static Html option(User user) {
        return option(user.id(), user.displayName());
    }

    private static Html option(App app) {
        return option(app.clientId(), app.name());
    }

    private static Html option(String value, String label) {
        return Html.of("<option value=\"" + Html.text(value).markup() + "\">"
                + Html.text(label).markup() + "</option>");
    }

    private Html faults() {
        List<PlannedFault> planned = zoom.faults().planned();
        return planned.isEmpty()
                ? Html.of("<li class=\"quiet\">Everything works.</li>")
                : each(
                        planned,
                        fault -> Html.of("<li>" + Html.text(fault.toString()).markup() + "</li>"));
    }

    /** Those that want nothing more to be said. */
    private static List<String> kinds() {
        return NamedFault.words().stream()
                .filter(word -> !word.equals(NamedFault.REDIRECT.word()))
                .toList();
    }

    private String sample() {
        User user = zoom.user();
        return "{\"event\":\"user.presence_status_updated\",\"payload\":{\"account_id\":\"" + user.accountId()
                + "\",\"object\":{\"id\":\"" + user.id() + "\",\"email\":\"" + user.email()
                + "\",\"presence_status\":\"Available\",\"date-time\":\"2026-09-07T09:00:00Z\"}},\"event_ts\":"
                + zoom.clock().millis() + "}";
    }

    private static Html filled(String template, Map<String, Html> places) {
        return Html.of(Template.named(template).fill(places));
    }

    private static <T> Html each(List<T> items, Function<T, Html> render) {
        return Html.join(items.stream().map(render).toList());
    }

    private static <T> List<T> newestFirst(List<T> items) {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }
}
