package dev.zoomflow.testkit.payload;

import dev.zoomflow.testkit.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a sample may be about.
 *
 * @param users of the account
 * @param about whom it must be about, one more user of the account; empty leaves it to chance
 */
public record World(String accountId, String clientId, List<User> users, Optional<User> about) {
    public World {
        users = List.copyOf(users);
    }

    /** All users, beginning with one who is chosen by the dice. */
    List<User> inTurn(Dice dice) {
        int first = users.isEmpty() ? 0 : dice.index(users.size());
        return Stream.of(
                        about.stream(),
                        users.stream().skip(first),
                        users.stream().limit(first))
                .flatMap(part -> part)
                .toList();
    }
}
