package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.Locale;

/** The id under which team chat knows a user. */
final class MemberId {
    private MemberId() {}

    static String of(User user) {
        return Identifiers.derived("chat " + user.id()).toLowerCase(Locale.ROOT);
    }
}
