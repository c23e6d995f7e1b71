package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What events of chat have in common. */
final class ChatNews {
    private final News news;

    ChatNews(News news) {
        this.news = news;
    }

    Instant now() {
        return news.now();
    }

    /** In the older form, under {@code chat_message.} and {@code chat_channel.}. */
    void tell(User operator, String event, ObjectNode object) {
        news.tellBy(operator, event, object);
    }

    /** In the newer form, under {@code team_chat.}, which knows the member as well. */
    void tellTeam(User operator, String what, ObjectNode object) {
        ObjectNode more = Json.object().put("operator_member_id", MemberId.of(operator));
        news.tellBy(operator, "team_chat." + what, more.put("by_external_user", false), object);
    }

    /** As {@link #tellTeam}, where it goes without saying that somebody of the account did it. */
    void tellMember(User operator, String what, ObjectNode object) {
        news.tellBy(
                operator, "team_chat." + what, Json.object().put("operator_member_id", MemberId.of(operator)), object);
    }

    static ObjectNode stamped(ObjectNode object, Instant at) {
        return object.put("date_time", ZoomTime.utc(at)).put("timestamp", at.toEpochMilli());
    }
}
