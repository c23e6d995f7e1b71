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
import java.util.stream.Stream;

/**
 * Extensions and numbers: at first each user of an account has one of each, and the account three numbers that nobody
 * has. Who comes later has an extension only. Thread-safe.
 */
final class PhoneBook {
    private static final int FIRST_EXTENSION = 801;
    private static final int SPARE = 3;

    private final Map<String, PhoneNumber> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> extensions = new LinkedHashMap<>();
    private final Map<String, Holder> holders = new LinkedHashMap<>();
    private final Set<String> equipped = new LinkedHashSet<>();
    private final Directory directory;

    PhoneBook(Directory directory) {
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

    int extension(User user) {
        return extension(user.accountId(), user.id());
    }

    /** Of a user or another holder; the next one that is free, where there was none. */
    synchronized int extension(String accountId, String holder) {
        equip(accountId);
        Integer known = extensions.get(holder);
        if (known == null) {
            known = FIRST_EXTENSION;
            while (extensions.containsValue(known)) {
                known++;
            }
            extensions.put(holder, known);
        }
        return known;
    }

    synchronized void extension(String accountId, String holder, int number) {
        mustBeFree(accountId, holder, number);
        extensions.put(holder, number);
    }

    /**
     * @throws ApiError when somebody else in the account has it
     */
    synchronized void mustBeFree(String accountId, String holder, int number) {
        boolean taken = Stream.concat(
                        users(accountId).stream().map(User::id),
                        holders(accountId).stream().map(Holder::id))
                .filter(other -> !other.equals(holder))
                .anyMatch(other -> extension(accountId, other) == number);
        if (taken || number <= 0) {
            throw ApiError.invalidField("extension_number", "Invalid field.");
        }
    }

    /** The holders that are no users. */
    synchronized List<Holder> holders(String accountId) {
        return holders.values().stream()
                .filter(holder -> holder.accountId().equals(accountId))
                .toList();
    }

    synchronized Optional<Holder> holder(String id) {
        Optional<Holder> user =
                directory.user(id).map(known -> new Holder(known.id(), known.accountId(), known.displayName(), "user"));
        return user.isPresent() ? user : Optional.ofNullable(holders.get(id));
    }

    synchronized void enlist(Holder holder) {
        holders.put(holder.id(), holder);
    }

    /** Its numbers are free from now on. */
    synchronized void dismiss(String accountId, String holder) {
        numbers(accountId, holder).forEach(this::free);
        holders.remove(holder);
        extensions.remove(holder);
    }

    synchronized List<PhoneNumber> numbers(String accountId) {
        equip(accountId);
        return numbers.values().stream()
                .filter(number -> number.accountId().equals(accountId))
                .toList();
    }

    List<PhoneNumber> numbers(User user) {
        return numbers(user.accountId(), user.id());
    }

    List<PhoneNumber> numbers(String accountId, String holder) {
        return numbers(accountId).stream().filter(number -> number.isOf(holder)).toList();
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

    /**
     * All of them or none.
     *
     * @throws ApiError when somebody else has one
     */
    synchronized void assign(List<PhoneNumber> asked, String holder) {
        asked.forEach(number -> {
            if (number.assignee().filter(id -> !id.equals(holder)).isPresent()) {
                throw new ApiError(400, 400, "Phone number is already assigned: " + number.number() + ".");
            }
        });
        asked.forEach(number -> numbers.put(number.id(), number.of(Optional.of(holder))));
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
