package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that is over, as one of its users sees it. Immutable.
 *
 * @param outbound whether the user called
 * @param clientCode what somebody noted of it; empty at first
 */
record CallRow(String id, String pathId, User user, boolean outbound, Call call, String clientCode) {
    CallRow noted(String code) {
        return new CallRow(id, pathId, user, outbound, call, code);
    }

    Instant start() {
        return call.rangAt();
    }

    /** Whether it stands for the call among the account's, where a call within the account is seen once. */
    boolean isTheAccounts() {
        return outbound || call.caller().user().isEmpty();
    }

    boolean missed() {
        return !outbound && call.answeredAt().isEmpty();
    }

    /** In the newer form, of the history. */
    ObjectNode json() {
        ObjectNode json = told();
        return json.put("client_code", clientCode);
    }

    ObjectNode told() {
        boolean within =
                call.caller().user().isPresent() && call.callee().user().isPresent();
        ObjectNode json =
                Json.object().put("id", id).put("call_path_id", pathId).put("call_id", call.id());
        json.put("connect_type", within ? "internal" : "external").put("call_type", "general");
        json.put("direction", direction()).put("hide_caller_id", false).put("end_to_end", false);
        json.setAll(call.caller().row("caller"));
        json.setAll(call.callee().row("callee"));
        json.put("start_time", ZoomTime.utc(call.rangAt()));
        call.answeredAt().ifPresent(at -> json.put("answer_time", ZoomTime.utc(at)));
        call.endedAt().ifPresent(at -> json.put("end_time", ZoomTime.utc(at)));
        json.put("event", outbound ? "outgoing" : "incoming").put("result", result());
        return json.put("talk_time", talk().toSeconds())
                .put("hold_time", 0)
                .put("wait_time", wait(call).toSeconds());
    }

    /** In the older form, of the call logs. */
    ObjectNode older() {
        ObjectNode json = Json.object().put("id", id).put("call_id", call.id()).put("call_type", "voip");
        json.put("caller_number", call.caller().number())
                .put("callee_number", call.callee().number());
        call.caller().user().ifPresent(caller -> json.put("caller_name", caller.displayName()));
        call.callee().user().ifPresent(callee -> json.put("callee_name", callee.displayName()));
        json.put("date_time", ZoomTime.utc(call.rangAt())).put("direction", direction());
        json.put("duration", talk().toSeconds()).put("result", result()).put("client_code", clientCode);
        return json.put("path", "extension").put("user_id", user.id());
    }

    private String direction() {
        return outbound ? "outbound" : "inbound";
    }

    private String result() {
        return call.result().map(Call.Result::word).orElse("");
    }

    private Duration talk() {
        return call.answeredAt()
                .flatMap(from -> call.endedAt().map(to -> Duration.between(from, to)))
                .orElse(Duration.ZERO);
    }

    private static Duration wait(Call call) {
        return call.answeredAt()
                .or(call::endedAt)
                .map(until -> Duration.between(call.rangAt(), until))
                .orElse(Duration.ZERO);
    }
}
