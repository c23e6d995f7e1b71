package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.PersonalNumber;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What Zoom knows of users beside their names and addresses. Thread-safe. */
public final class Profiles {
    private static final List<String> HIDDEN = List.of("host_key", "vanity_name");
    private static final String ADMINISTRATOR = "1";
    private static final String MEMBER = "2";

    private final Map<String, ObjectNode> byUser = new ConcurrentHashMap<>();

    /** A user as the API shows one. */
    public ObjectNode json(User user) {
        ObjectNode profile = whole(user);
        String vanity = profile.path("vanity_name").asString("");
        if (!vanity.isEmpty()) {
            profile.put("vanity_url", "https://us04web.zoom.us/my/" + vanity);
        }
        if (profile.path("pic_url").asString("").isEmpty()) {
            profile.remove("pic_url");
        }
        profile.remove(HIDDEN);
        return profile;
    }

    /** As {@link #json}, with what nobody is shown. */
    ObjectNode whole(User user) {
        ObjectNode json = standard(user);
        json.setAll(byUser.getOrDefault(user.id(), Json.object()).deepCopy());
        return json;
    }

    /** Sets these fields; the others stay. */
    public void change(User user, ObjectNode fields) {
        byUser.compute(user.id(), (id, before) -> {
            ObjectNode after = before == null ? Json.object() : before.deepCopy();
            return after.setAll(fields.deepCopy());
        });
    }

    void forget(User user) {
        byUser.remove(user.id());
    }

    /** Among the administrators from now on, or an ordinary member again. */
    public void administers(User user, boolean administrator) {
        change(
                user,
                Json.object()
                        .put("role_id", administrator ? ADMINISTRATOR : MEMBER)
                        .put("role_name", administrator ? "Admin" : "Member"));
    }

    boolean administers(User user) {
        return whole(user).path("role_id").asString("").equals(ADMINISTRATOR);
    }

    int type(User user) {
        return whole(user).path("type").asInt();
    }

    Status status(User user) {
        String word = whole(user).path("status").asString("");
        return Stream.of(Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    void status(User user, Status status) {
        change(user, Json.object().put("status", status.word()));
    }

    private static ObjectNode standard(User user) {
        ObjectNode json = Json.object();
        json.put("id", user.id()).put("first_name", user.firstName()).put("last_name", user.lastName());
        json.put("display_name", user.displayName()).put("email", user.email()).put("type", 2);
        json.put("role_name", "Member").put("pmi", PersonalNumber.of(user));
        json.put("use_pmi", false)
                .put("timezone", user.timezone())
                .put("verified", 1)
                .put("dept", "");
        json.put("created_at", "2024-02-12T08:15:00Z").put("last_login_time", "2026-01-05T07:48:11Z");
        json.put("language", "en-US")
                .put("status", Status.ACTIVE.word())
                .put("role_id", MEMBER)
                .put("cluster", "us04");
        json.put("account_id", user.accountId()).put("user_created_at", "2024-02-12T08:15:00Z");
        json.putArray("group_ids");
        json.putArray("login_types").add(100);
        return json;
    }
}
