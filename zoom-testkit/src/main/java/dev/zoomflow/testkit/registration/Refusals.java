package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Why somebody cannot register. */
final class Refusals {
    private static final String NO_REGISTRATION = "2";
    private static final int ROOM = 4999;

    private final Registrations registrations;
    private final Questions questions;

    Refusals(Registrations registrations, Questions questions) {
        this.registrations = registrations;
        this.questions = questions;
    }

    /**
     * @throws ApiError when nobody registers for it
     */
    static MeetingEntry mustHaveRegistration(MeetingEntry meeting) {
        if (meeting.setting("approval_type").equals(NO_REGISTRATION)) {
            String what = meeting.kind().prefix();
            throw new ApiError(
                    404, 404, "Registration has not been enabled for this " + what + ": " + meeting.id() + ".");
        }
        return meeting;
    }

    /**
     * @throws ApiError when somebody who answers so cannot register for it
     */
    void check(MeetingEntry meeting, ObjectNode answers) {
        mustBeOpen(meeting);
        text(answers, "email");
        text(answers, "first_name");
        questions.required(Long.toString(meeting.id())).forEach(name -> text(answers, name));
        mustNotBeTheHost(meeting, answers.path("email").asString(""));
        mustBeOfTheDomains(meeting, answers.path("email").asString(""));
        mustHaveRoom(meeting);
    }

    private static void mustBeOpen(MeetingEntry meeting) {
        boolean none = meeting.setting("approval_type").equals(NO_REGISTRATION);
        if (none && meeting.kind() == Kind.WEBINAR) {
            throw new ApiError(400, 3000, "This webinar does not have registration as required: " + meeting.id() + ".");
        }
        mustHaveRegistration(meeting);
        if (meeting.over()) {
            String contact = meeting.kind() == Kind.MEETING
                    ? "Meeting is over, you can not register now. If you have any questions, please contact the"
                            + " Meeting host."
                    : "Webinar is over, you cannot register now. If you have any questions, contact the webinar"
                            + " host.";
            throw new ApiError(400, 3038, contact);
        }
    }

    private static void text(ObjectNode answers, String name) {
        String text = answers.path(name).asString("");
        if (text.isBlank()) {
            throw ApiError.invalidField(name, "Missing field.");
        }
        if (name.equals("email")) {
            JsonBody.mustBeAddress(name, text);
        }
    }

    private static void mustNotBeTheHost(MeetingEntry meeting, String email) {
        if (email.equalsIgnoreCase(meeting.host().email())) {
            boolean meetings = meeting.kind() == Kind.MEETING;
            throw new ApiError(400, 3027, meetings ? "Host can not register" : "Host cannot register.");
        }
    }

    private static void mustBeOfTheDomains(MeetingEntry meeting, String email) {
        String domains = meeting.setting("enforce_login_domains");
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        boolean among = Arrays.stream(domains.split(";", -1))
                .map(String::strip)
                .anyMatch(one -> one.isEmpty() || one.equalsIgnoreCase(domain));
        if (!among) {
            throw new ApiError(400, 3034, "If you have been invited, please input your work email address.");
        }
    }

    private void mustHaveRoom(MeetingEntry meeting) {
        int limit =
                meeting.details().at("/settings/registrants_restrict_number").asInt(0);
        int room = limit > 0 ? limit : ROOM;
        if (registrations.of(meeting).size() >= room) {
            throw new ApiError(400, 3043, meeting.kind().word() + " has reached maximum attendee capacity.");
        }
    }
}
