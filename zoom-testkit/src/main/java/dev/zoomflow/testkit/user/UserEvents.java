package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.json.ZoomTime;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tells who came, changed and went. */
final class UserEvents {
    private static final List<String> TOLD_OF_CHANGES = List.of(
            "first_name",
            "last_name",
            "display_name",
            "email",
            "type",
            "phone_number",
            "phone_country",
            "company",
            "use_pmi",
            "timezone",
            "vanity_name",
            "host_key",
            "dept",
            "language",
            "pic_url");

    private final News news;
    private final Profiles profiles;

    UserEvents(News news, Profiles profiles) {
        this.news = news;
        this.profiles = profiles;
    }

    void created(User operator, User user, Admission how) {
        ObjectNode object = object(user).put("display_name", user.displayName());
        news.tellBy(operator, "user.created", Json.object().put("creation_type", how.word()), object);
    }

    void accepted(User user) {
        news.tell("user.invitation_accepted", user.accountId(), object(user));
    }

    /**
     * @param what the name after the dot, such as {@code deactivated}
     */
    void happened(User operator, String what, User user) {
        news.tellBy(operator, "user." + what, object(user));
    }

    /** Nothing is told where nothing that is told of has changed. */
    void updated(User operator, User user, ObjectNode before, ObjectNode after) {
        ObjectNode is = Members.only(Members.difference(after, before), TOLD_OF_CHANGES.stream());
        if (!is.isEmpty()) {
            ObjectNode was = Members.only(before, is.propertyNames().stream());
            changed(operator, "user.updated", user, was, is);
        }
    }

    void settingsUpdated(User operator, User user, ObjectNode was, ObjectNode is) {
        ObjectNode before = Json.object();
        before.set("settings", was);
        ObjectNode after = Json.object();
        after.set("settings", is);
        changed(operator, "user.settings_updated", user, before, after);
    }

    private void changed(User operator, String event, User user, ObjectNode was, ObjectNode is) {
        ObjectNode more = Json.object().put("time_stamp", news.now().toEpochMilli());
        more.set("old_object", identified(user, was));
        news.tellBy(operator, event, more, identified(user, is));
    }

    private static ObjectNode identified(User user, ObjectNode fields) {
        ObjectNode object = Json.object().put("id", user.id());
        return object.setAll(fields);
    }

    void present(User user, String status) {
        ObjectNode object = Json.object().put("date-time", ZoomTime.utc(news.now()));
        object.put("email", user.email()).put("id", user.id()).put("presence_status", status);
        news.tell("user.presence_status_updated", user.accountId(), object);
    }

    /** A browser of today, with name and password. */
    void signed(String what, User user) {
        ObjectNode object = Json.object().put("id", user.id()).put("client_type", "browser");
        object.put("date_time", ZoomTime.utc(news.now())).put("email", user.email());
        object.put("version", "-").put("login_type", 100);
        news.tell("user.signed_" + what, user.accountId(), object);
    }

    private ObjectNode object(User user) {
        return Json.object()
                .put("id", user.id())
                .put("first_name", user.firstName())
                .put("last_name", user.lastName())
                .put("email", user.email())
                .put("type", profiles.type(user));
    }
}
