package dev.zoomflow.testkit.websocket;

import dev.zoomflow.testkit.json.Json;

/** The texts that Zoom sends. */
final class Frames {
    private Frames() {}

    static String connected() {
        return answer("build_connection", true, "connected");
    }

    static String refused(String why) {
        return answer("build_connection", false, why);
    }

    static String heartbeat() {
        return answer("heartbeat", true, "heartbeat received");
    }

    /** The event is JSON in a string. */
    static String event(String body) {
        return Json.write(Json.object().put("module", "message").put("content", body));
    }

    static boolean isHeartbeat(String text) {
        try {
            return Json.parse(text).path("module").asString("").equals("heartbeat");
        } catch (IllegalArgumentException garbage) {
            return false;
        }
    }

    private static String answer(String module, boolean success, String content) {
        return Json.write(
                Json.object().put("module", module).put("success", success).put("content", content));
    }
}
