package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Who may see a recording and how. */
final class RecordingSettings {
    private static final List<String> CHANGEABLE = List.of(
            "approval_type",
            "authentication_domains",
            "authentication_option",
            "on_demand",
            "password",
            "recording_authentication",
            "send_email_to_host",
            "share_recording",
            "show_social_share_buttons",
            "topic",
            "viewer_download",
            "auto_delete");

    private RecordingSettings() {}

    static ObjectNode standard(String topic) {
        ObjectNode settings = Json.object().put("share_recording", "publicly");
        settings.put("recording_authentication", false)
                .put("viewer_download", true)
                .put("on_demand", false);
        settings.put("approval_type", 2).put("send_email_to_host", false).put("show_social_share_buttons", false);
        return settings.put("password", "Vq7!mR2x").put("topic", topic).put("auto_delete", false);
    }

    static ObjectNode change(ObjectNode settings, ObjectNode asked) {
        ObjectNode changed = settings.deepCopy();
        CHANGEABLE.stream().filter(asked::has).forEach(name -> changed.set(name, asked.get(name)));
        return changed;
    }
}
