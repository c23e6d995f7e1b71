package dev.zoomflow.testkit.config;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.SimulatorConfig;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code accounts}, and then the {@code users} who are in them. */
final class PeopleReader {
    static final Set<String> ACCOUNT = Set.of("id", "name", "plan", "language", "region");
    static final Set<String> USER = Set.of("id", "account", "email", "first_name", "last_name", "timezone");

    private final List<Account> accounts = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private final Set<String> accountIds = new HashSet<>();
    private final Set<String> userIds = new HashSet<>();
    private final Set<String> emails = new HashSet<>();

    void account(YamlMap map) {
        String name = map.required("name");
        String id = map.text("id").orElseGet(() -> Identifiers.derived(name));
        map.unique(map.text("id").isPresent() ? "id" : "name", id, accountIds);
        accounts.add(new Account(
                id,
                name,
                map.choice("plan", Account.Plan.class).orElse(Account.Plan.BUSINESS),
                map.text("language").orElse("en-US"),
                map.choice("region", Account.Region.class)));
    }

    void user(YamlMap map) {
        String email = map.required("email");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            map.problem("email", "\"" + email + "\" is no e-mail address");
        }
        map.unique("email", email, emails);
        String id = map.text("id").orElseGet(() -> Identifiers.derived(email));
        if (map.text("id").isPresent()) {
            map.unique("id", id, userIds);
        }
        users.add(new User(
                id,
                accountOf(map),
                email,
                map.required("first_name"),
                map.required("last_name"),
                map.parsed("timezone", PeopleReader::zone).orElse("UTC")));
    }

    private String accountOf(YamlMap map) {
        String account = map.text("account").orElse(accounts().get(0).id());
        if (!isKnown(account)) {
            map.problem("account", "\"" + account + "\" is the id of none of the accounts");
        }
        return account;
    }

    private boolean isKnown(String account) {
        return accounts().stream().anyMatch(known -> known.id().equals(account));
    }

    private static String zone(String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("a time zone is called like Europe/Lisbon", unknown);
        }
    }

    /** Those of the standard world where the file has none. */
    List<Account> accounts() {
        return accounts.isEmpty() ? SimulatorConfig.standard().accounts() : accounts;
    }

    /** Those of the standard world where the file has none, in the file's first account unless it has theirs. */
    List<User> users() {
        return hasUsers()
                ? users
                : SimulatorConfig.standard().users().stream()
                        .map(user -> isKnown(user.accountId())
                                ? user
                                : moved(user, accounts().get(0)))
                        .toList();
    }

    private static User moved(User user, Account to) {
        return new User(user.id(), to.id(), user.email(), user.firstName(), user.lastName(), user.timezone());
    }

    boolean hasUsers() {
        return !users.isEmpty();
    }
}
