package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Registrant;
import dev.zoomflow.testkit.User;
import java.util.Optional;

/** Who comes to a meeting or webinar. */
public record Guest(String name, Optional<User> user, Optional<Registrant> registrant) {
    public static Guest of(User user) {
        return new Guest(user.displayName(), Optional.of(user), Optional.empty());
    }

    public static Guest named(String name) {
        return new Guest(name, Optional.empty(), Optional.empty());
    }

    public static Guest of(Registrant registrant) {
        return new Guest(registrant.displayName(), Optional.empty(), Optional.of(registrant));
    }
}
