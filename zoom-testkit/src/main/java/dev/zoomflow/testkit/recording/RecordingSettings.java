package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.FieldTypes;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Who may see a recording and how. */
final class RecordingSettings {
    private static final String SHARE = "share_recording";
    private static final Set<String> SHARES = Set.of("publicly", "internally", "none");
    private static final List<String> CHANGEABLE = List.of(
            "approval_type",
            "authentication_domains",
            "authentication_option",
            "on_demand",
            "password",
            "recording_authentication",
            "send_email_to_host",
            SHARE,
            "show_social_share_buttons",
            "topic",
            "viewer_download",
            "auto_delete");

    private RecordingSettings() {}

    static ObjectNode standard(String topic) {
        ObjectNode settings = Json.object().put(SHARE, "publicly");
        settings.put("recording_authentication", false)
                .put("viewer_download", true)
                .put("on_demand", false);
        settings.put("approval_type", 2).put("send_email_to_host", false).put("show_social_share_buttons", false);
        return settings.put("password", "Vq7!mR2x").put("topic", topic).put("auto_delete", false);
    }

    /**
     * @throws ApiError when one is of another type, or nobody can be meant by what is shared with whom
     */
    static ObjectNode change(ObjectNode settings, ObjectNode said) {
        ObjectNode asked = FieldTypes.fitted(said, standard(""));
        if (asked.has(SHARE)) {
            JsonBody.oneOf(asked, SHARE, SHARES);
        }
        ObjectNode changed = settings.deepCopy();
        CHANGEABLE.stream().filter(asked::has).forEach(name -> changed.set(name, asked.get(name)));
        return changed;
    }
}
