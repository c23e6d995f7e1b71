package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Tells of calls: each end that is a user of the account under a name of its own. */
final class CallEvents {
    private final News news;

    CallEvents(News news) {
        this.news = news;
    }

    Instant now() {
        return news.now();
    }

    void ringing(Call call) {
        ofCaller(call, "ringing", underWay(call, true));
        ofCallee(call, "ringing", underWay(call, false));
    }

    void answered(Call call) {
        call.answeredAt().ifPresent(at -> {
            ofCaller(call, "connected", underWay(call, true).put("connected_start_time", ZoomTime.utc(at)));
            ofCallee(call, "answered", underWay(call, false).put("answer_start_time", ZoomTime.utc(at)));
        });
    }

    void ended(Call call) {
        call.result().ifPresent(result -> {
            ofCaller(call, "ended", over(call, result));
            ObjectNode callees = over(call, result);
            if (result == Call.Result.ANSWERED) {
                callees.remove("handup_result");
            }
            ofCallee(call, onTheOtherEnd(result), callees);
        });
    }

    private static String onTheOtherEnd(Call.Result result) {
        return switch (result) {
            case ANSWERED -> "ended";
            case REJECTED -> "rejected";
            case MISSED, CANCELED -> "missed";
        };
    }

    void history(Call call, CallRow row) {
        ObjectNode object = Json.object().put("user_id", row.user().id());
        object.putArray("call_logs").add(row.told());
        tell(call, (row.outbound() ? "caller" : "callee") + "_call_history_completed", object);
    }

    private void ofCaller(Call call, String what, ObjectNode object) {
        call.caller().user().ifPresent(user -> tell(call, "caller_" + what, object));
    }

    private void ofCallee(Call call, String what, ObjectNode object) {
        call.callee().user().ifPresent(user -> tell(call, "callee_" + what, object));
    }

    private void tell(Call call, String what, ObjectNode object) {
        news.tell("phone." + what, call.accountId(), object);
    }

    private static ObjectNode underWay(Call call, boolean callers) {
        ObjectNode object = Json.object().put("call_id", call.id());
        object.set("caller", callers ? call.caller().own() : call.caller().other());
        object.set("callee", callers ? call.callee().other() : call.callee().own());
        return object.put("ringing_start_time", ZoomTime.utc(call.rangAt()));
    }

    private static ObjectNode over(Call call, Call.Result result) {
        ObjectNode object = Json.object().put("call_id", call.id());
        object.set("caller", call.caller().ended());
        object.set("callee", call.callee().ended());
        object.put("ringing_start_time", ZoomTime.utc(call.rangAt()));
        call.answeredAt().ifPresent(at -> object.put("answer_start_time", ZoomTime.utc(at)));
        call.endedAt().ifPresent(at -> object.put("call_end_time", ZoomTime.utc(at)));
        return object.put("handup_result", result.handup());
    }
}
