package dev.zoomflow.testkit.phone;

import java.util.Optional;

/**
 * A number that an account has. Immutable.
 *
 * @param number in the form of E.164, {@code +12065550101}
 * @param assignee id of the user or other holder whose it is
 */
record PhoneNumber(String id, String accountId, String number, String displayName, Optional<String> assignee) {
    PhoneNumber of(Optional<String> holder) {
        return new PhoneNumber(id, accountId, number, displayName, holder);
    }

    PhoneNumber named(String name) {
        return new PhoneNumber(id, accountId, number, name, assignee);
    }

    boolean isOf(String holder) {
        return assignee.filter(holder::equals).isPresent();
    }
}
