package dev.zoomflow.testkit.world;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Accounts, users and apps. Thread-safe. */
public final class Directory {
    private final List<Account> accounts = new CopyOnWriteArrayList<>();
    private final List<User> users = new CopyOnWriteArrayList<>();
    private final List<App> apps = new CopyOnWriteArrayList<>();
    private final Map<String, String> retiredSecrets = new ConcurrentHashMap<>();

    public void add(Account account) {
        replace(accounts, account, known -> known.id().equals(account.id()));
    }

    public void add(User user) {
        replace(users, user, known -> known.id().equals(user.id()));
    }

    public void add(App app) {
        replace(apps, app, known -> known.clientId().equals(app.clientId()));
    }

    private static synchronized <T> void replace(List<T> list, T value, Predicate<T> same) {
        for (int i = 0; i < list.size(); i++) {
            if (same.test(list.get(i))) {
                list.set(i, value);
                return;
            }
        }
        list.add(value);
    }

    public void remove(User user) {
        users.removeIf(known -> known.id().equals(user.id()));
    }

    public void remove(App app) {
        apps.removeIf(known -> known.clientId().equals(app.clientId()));
    }

    public List<Account> accounts() {
        return List.copyOf(accounts);
    }

    /** Users may be of an account that nobody added; it is an ordinary one. */
    public Account account(String id) {
        return accounts.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Account(id, id));
    }

    public List<User> users() {
        return List.copyOf(users);
    }

    public List<App> apps() {
        return List.copyOf(apps);
    }

    /** By id or e-mail address. */
    public Optional<User> user(String idOrEmail) {
        return users.stream()
                .filter(user -> user.id().equals(idOrEmail) || user.email().equalsIgnoreCase(idOrEmail))
                .findFirst();
    }

    public Optional<App> app(String clientId) {
        return apps.stream().filter(app -> app.clientId().equals(clientId)).findFirst();
    }

    /** This client secret of the app's works beside the one it has now. */
    public void retire(String secret, App app) {
        retiredSecrets.put(app.clientId(), secret);
    }

    public void forgetRetired(App app) {
        retiredSecrets.remove(app.clientId());
    }

    /** The client secret that the app had before and that still works. */
    public Optional<String> retiredSecret(App app) {
        return Optional.ofNullable(retiredSecrets.get(app.clientId()));
    }
}
