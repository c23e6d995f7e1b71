package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The settings of a meeting or webinar whose maker says nothing. */
final class StandardSettings {
    private StandardSettings() {}

    static ObjectNode of(Kind kind) {
        return kind == Kind.MEETING ? ofMeetings() : ofWebinars();
    }

    private static ObjectNode ofMeetings() {
        ObjectNode settings = Json.object().put("host_video", false).put("participant_video", false);
        settings.put("join_before_host", false).put("jbh_time", 0).put("mute_upon_entry", false);
        settings.put("use_pmi", false).put("waiting_room", true).put("watermark", false);
        settings.put("alternative_hosts_email_notification", true).put("allow_multiple_devices", false);
        settings.put("encryption_type", "enhanced_encryption").put("participant_focused_meeting", false);
        settings.putObject("approved_or_denied_countries_or_regions").put("enable", false);
        settings.putObject("breakout_room").put("enable", false);
        settings.putObject("continuous_meeting_chat").put("enable", false);
        return common(settings);
    }

    private static ObjectNode ofWebinars() {
        ObjectNode settings = Json.object().put("host_video", false).put("panelists_video", false);
        settings.put("practice_session", false).put("hd_video", false).put("on_demand", false);
        settings.put("use_pmi", false).put("panelists_invitation_email_notification", true);
        settings.put("post_webinar_survey", false);
        settings.putObject("attendees_and_panelists_reminder_email_notification")
                .put("enable", false)
                .put("type", 0);
        settings.putObject("question_and_answer").put("enable", true);
        return common(settings);
    }

    private static ObjectNode common(ObjectNode settings) {
        settings.put("approval_type", 2).put("registration_type", 1).put("audio", "both");
        settings.put("auto_recording", "none").put("enforce_login", false).put("enforce_login_domains", "");
        settings.put("alternative_hosts", "").put("close_registration", false).put("show_share_button", false);
        settings.put("registrants_confirmation_email", true).put("registrants_email_notification", true);
        settings.put("registrants_restrict_number", 0).put("meeting_authentication", false);
        return settings.put("email_notification", true).put("allow_host_control_participant_mute_state", false);
    }
}
