package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/meetings/{id}/invitation}: the text that a host sends to those who are to come. */
public final class InvitationEndpoint implements Family {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, yyyy hh:mm a", Locale.US);

    /** Between groups of four digits, counted from the end. */
    private static final String GROUPS = "(?<=\\d)(?=(\\d{4})+$)";

    private final MeetingFinder finder;
    private final Function<User, Optional<String>> dialInPages;

    /**
     * @param dialInPages where hosts list the numbers to call
     */
    public InvitationEndpoint(MeetingFinder finder, Function<User, Optional<String>> dialInPages) {
        this.finder = finder;
        this.dialInPages = dialInPages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/meetings/{meetingId}/invitation", this::read);
    }

    private Answer read(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        ObjectNode json = Json.object().put("invitation", text(meeting) + dialIn(meeting));
        json.putArray("sip_links");
        return Answer.json(200, json);
    }

    private static String text(MeetingEntry meeting) {
        return String.join(
                "\r\n",
                meeting.host().displayName() + " is inviting you to a scheduled Zoom meeting.",
                "",
                "Topic: " + meeting.topic(),
                time(meeting),
                "Join Zoom Meeting",
                meeting.details().path("join_url").asString(""),
                "",
                "Meeting ID: " + Long.toString(meeting.id()).replaceAll(GROUPS, " "),
                "Passcode: " + meeting.details().path("password").asString(""),
                "");
    }

    private String dialIn(MeetingEntry meeting) {
        return dialInPages
                .apply(meeting.host())
                .map(page -> "\r\nFind your local number: " + page + "\r\n")
                .orElse("");
    }

    private static String time(MeetingEntry meeting) {
        String zone = meeting.details().path("timezone").asString("UTC");
        return meeting.start()
                .map(start -> "Time: " + TIME.format(start.atZone(ZoneId.of(zone.isEmpty() ? "UTC" : zone))) + " "
                        + zone + "\r\n")
                .orElse("Time: This is a recurring meeting Meet anytime\r\n");
    }
}
