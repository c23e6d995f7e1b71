package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.FieldTypes;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What a call says of a user. */
final class UserFields {
    private static final int LONGEST_NAME = 64;
    private static final Set<Integer> TYPES = Set.of(1, 2, 4, 99);
    private static final List<String> TEXTS = List.of(
            "first_name",
            "last_name",
            "display_name",
            "timezone",
            "dept",
            "language",
            "job_title",
            "company",
            "location",
            "cost_center",
            "manager",
            "pronouns",
            "vanity_name",
            "host_key",
            "cms_user_id");
    private static final List<String> OF_THE_PROFILE = List.of(
            "type",
            "dept",
            "display_name",
            "use_pmi",
            "language",
            "job_title",
            "company",
            "location",
            "cost_center",
            "manager",
            "phone_country",
            "phone_number",
            "phone_numbers",
            "pronouns",
            "pronouns_option",
            "vanity_name",
            "host_key",
            "custom_attributes",
            "cms_user_id",
            "plan_united_type");

    private static final ObjectNode LIKE = like();

    private final ObjectNode asked;

    /**
     * @throws ApiError when Zoom would not take them
     */
    UserFields(ObjectNode asked) {
        this.asked = FieldTypes.fitted(asked, LIKE);
        check("first_name", text("first_name", "").length() <= LONGEST_NAME);
        check("last_name", text("last_name", "").length() <= LONGEST_NAME);
        check("type", TYPES.contains(this.asked.path("type").asInt(1)));
        check("timezone", isZone(text("timezone", "UTC")));
    }

    private static ObjectNode like() {
        ObjectNode like = Json.object().put("type", 0).put("use_pmi", false);
        TEXTS.forEach(name -> like.put(name, ""));
        return like;
    }

    private static void check(String name, boolean good) {
        if (!good) {
            throw ApiError.invalidField(name, "Invalid field.");
        }
    }

    private static boolean isZone(String name) {
        try {
            return !ZoneId.of(name).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** The same person with the names that were said. */
    User of(User user) {
        return new User(
                user.id(),
                user.accountId(),
                user.email(),
                text("first_name", user.firstName()),
                text("last_name", user.lastName()),
                text("timezone", user.timezone()));
    }

    ObjectNode profile() {
        return Members.only(asked, OF_THE_PROFILE.stream());
    }

    private String text(String name, String otherwise) {
        return asked.path(name).asString(otherwise);
    }
}
