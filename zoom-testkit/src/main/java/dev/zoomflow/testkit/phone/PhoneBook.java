package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Directory;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Extensions and numbers: at first each user of an account has one of each, and the account three numbers that nobody
 * has. Who comes later has an extension only. Thread-safe.
 */
public final class PhoneBook {
    private static final int FIRST_EXTENSION = 801;
    private static final int SPARE = 3;

    private final Map<String, PhoneNumber> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> extensions = new LinkedHashMap<>();
    private final Set<String> equipped = new LinkedHashSet<>();
    private final Directory directory;

    public PhoneBook(Directory directory) {
        this.directory = directory;
    }

    private void equip(String accountId) {
        if (equipped.add(accountId)) {
            users(accountId).forEach(user -> add(accountId, Optional.of(user.id())));
            for (int i = 0; i < SPARE; i++) {
                add(accountId, Optional.empty());
            }
        }
    }

    private void add(String accountId, Optional<String> assignee) {
        String number = "+1206555%04d".formatted(101 + numbers.size());
        PhoneNumber added = new PhoneNumber(Identifiers.id(), accountId, number, "", assignee);
        numbers.put(added.id(), added);
    }

    List<User> users(String accountId) {
        return directory.users().stream()
                .filter(user -> user.accountId().equals(accountId))
                .toList();
    }

    synchronized int extension(User user) {
        equip(user.accountId());
        return extensions.computeIfAbsent(user.id(), id -> FIRST_EXTENSION + extensions.size());
    }

    synchronized void extension(User user, int number) {
        boolean taken = users(user.accountId()).stream()
                .filter(other -> !other.id().equals(user.id()))
                .anyMatch(other -> extension(other) == number);
        if (taken || number <= 0) {
            throw ApiError.invalidField("extension_number", "Invalid field.");
        }
        extensions.put(user.id(), number);
    }

    synchronized List<PhoneNumber> numbers(String accountId) {
        equip(accountId);
        return numbers.values().stream()
                .filter(number -> number.accountId().equals(accountId))
                .toList();
    }

    List<PhoneNumber> numbers(User user) {
        return numbers(user.accountId()).stream()
                .filter(number -> number.isOf(user.id()))
                .toList();
    }

    /** The user whom this number rings. */
    synchronized Optional<User> whose(String number) {
        directory.accounts().forEach(account -> equip(account.id()));
        return numbers.values().stream()
                .filter(known -> known.number().equals(number))
                .findFirst()
                .flatMap(PhoneNumber::assignee)
                .flatMap(directory::user);
    }

    /**
     * By id or by the number itself.
     *
     * @throws ApiError when the account has none
     */
    PhoneNumber find(String accountId, String idOrNumber) {
        return numbers(accountId).stream()
                .filter(number ->
                        number.id().equals(idOrNumber) || number.number().equals(idOrNumber))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 404, "Phone number does not exist: " + idOrNumber + "."));
    }

    synchronized void assign(PhoneNumber number, User user) {
        if (number.assignee().filter(id -> !id.equals(user.id())).isPresent()) {
            throw new ApiError(400, 400, "Phone number is already assigned: " + number.number() + ".");
        }
        numbers.put(number.id(), number.of(Optional.of(user.id())));
    }

    synchronized void free(PhoneNumber number) {
        numbers.put(number.id(), number.of(Optional.empty()));
    }

    synchronized void rename(PhoneNumber number, String name) {
        numbers.put(number.id(), number.named(name));
    }

    synchronized void remove(PhoneNumber number) {
        numbers.remove(number.id());
    }
}
