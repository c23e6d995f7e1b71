package dev.zoomflow.host.config;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.Setting;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every key that can be set: the host's own and those of the installed connection types. The one table of them. */
public final class SettingKeys {
    public static final String WEBHOOK_ADDRESS = "WEBHOOK_ADDRESS";
    public static final String PAGES_ADDRESS = "PAGES_ADDRESS";
    public static final String WEBHOOK_BIND = "WEBHOOK_BIND";
    public static final String PAGES_BIND = "PAGES_BIND";
    public static final String ADMIN_TOKEN = "ADMIN_TOKEN";
    public static final String SESSION_LIFETIME = "SESSION_LIFETIME";
    public static final String PROXY_USER_HEADER = "PROXY_USER_HEADER";
    public static final String PROXY_ADDRESSES = "PROXY_ADDRESSES";
    public static final String WEBHOOK_BODY_LIMIT = "WEBHOOK_BODY_LIMIT";
    public static final String ROTATION_WINDOW = "ROTATION_WINDOW";
    public static final String ORIGINS = "ORIGINS";
    public static final String DATABASE_URL = "DATABASE_URL";
    public static final String DATABASE_USER = "DATABASE_USER";
    public static final String DATABASE_PASSWORD = "DATABASE_PASSWORD";
    public static final String RETENTION_AGE = "RETENTION_AGE";
    public static final String RETENTION_SIZE = "RETENTION_SIZE";
    public static final String STATUS_WEBHOOK = "STATUS_WEBHOOK";
    public static final String STATUS_WEBHOOK_SECRET = "STATUS_WEBHOOK_SECRET";
    public static final String ZOOMFLOW_KEY = "ZOOMFLOW_KEY";
    public static final String ZOOMFLOW_KEY_FILE = "ZOOMFLOW_KEY_FILE";
    public static final String ZOOMFLOW_KEY_COMMAND = "ZOOMFLOW_KEY_COMMAND";
    public static final String ZOOMFLOW_FORMER_KEY = "ZOOMFLOW_FORMER_KEY";

    private static final List<SettingKey> HOST = List.of(
            SettingKey.text(
                    WEBHOOK_ADDRESS,
                    "",
                    "Where the service reaches the public listener: host or host:port, without https://."
                            + " Callbacks and webhooks go there"),
            SettingKey.text(
                    PAGES_ADDRESS, "", "Where a browser finds the private pages; http://localhost:PORT unless set"),
            SettingKey.text(WEBHOOK_BIND, "127.0.0.1", "Network address the public listener binds to"),
            SettingKey.text(
                    PAGES_BIND,
                    "127.0.0.1",
                    "Network address the private listener binds to; another one than loopback demands ADMIN_TOKEN or"
                            + " PROXY_USER_HEADER, and PAGES_ADDRESS"),
            SettingKey.secret(
                    ADMIN_TOKEN,
                    "What people sign in to the pages with, and programs send as a Bearer token; at least 16"
                            + " characters"),
            SettingKey.text(SESSION_LIFETIME, "12 h", "How long a sign-in lasts"),
            SettingKey.text(
                    PROXY_USER_HEADER,
                    "",
                    "The header in which a reverse proxy names whom it signed in: who has it is in. It must be one that"
                            + " the proxy removes from what browsers send"),
            SettingKey.text(
                    PROXY_ADDRESSES,
                    "",
                    "Network addresses of that proxy, alone or as 10.1.0.0/16; no other is believed"),
            SettingKey.text(WEBHOOK_BODY_LIMIT, "1 MiB", "Largest webhook that is read, at most 8 MiB; beyond it: 413"),
            SettingKey.text(
                    ORIGINS,
                    Origins.DEFAULTS,
                    "Where an authorisation ends, per origin: name=address pairs with {pages} and {cid}"),
            SettingKey.secret(
                    DATABASE_URL,
                    "The PostgreSQL database that keeps everything, postgresql://HOST:5432/DATABASE;"
                            + " a SQLite file in the data folder unless set. Several hosts may share one"),
            SettingKey.text(DATABASE_USER, "", "Its user, if not in the address"),
            SettingKey.secret(DATABASE_PASSWORD, "Its user's password, if not in the address"),
            SettingKey.text(
                    RETENTION_AGE,
                    Retention.DEFAULT_AGE,
                    "How long deliveries and events are kept after they came; never less than their runs need"),
            SettingKey.text(
                    RETENTION_SIZE,
                    Retention.DEFAULT_SIZE,
                    "About how much deliveries and events may occupy before the oldest go"),
            SettingKey.secret(
                    STATUS_WEBHOOK,
                    "An address that is told, by POST, of every status that a connection gets: in order, again and"
                            + " again until it answers 2xx"),
            SettingKey.secret(STATUS_WEBHOOK_SECRET, "What signs that, in the header X-Zoomflow-Signature"),
            SettingKey.text(
                    ROTATION_WINDOW,
                    "15 min",
                    "How long after \"Rotate secret\" the secret before is honoured, and what no known secret verifies"
                            + " is asked to come again; at most 2 h"),
            SettingKey.secret(ZOOMFLOW_KEY, "The master key, instead of the file in the data folder"),
            SettingKey.text(
                    ZOOMFLOW_KEY_FILE,
                    "",
                    "The file that holds the master key; made on first start; DATA/key unless set"),
            SettingKey.text(
                    ZOOMFLOW_KEY_COMMAND, "", "A command line, run by sh at the start, that prints the master key"),
            SettingKey.secret(
                    ZOOMFLOW_FORMER_KEY,
                    "The master key before this one: what it still seals is handed over to the new one at the start"));

    private static final Set<String> CHANGEABLE = Set.of(
            ADMIN_TOKEN,
            SESSION_LIFETIME,
            PROXY_USER_HEADER,
            PROXY_ADDRESSES,
            STATUS_WEBHOOK,
            STATUS_WEBHOOK_SECRET,
            ROTATION_WINDOW);
    private static final String FILE = "_FILE";

    private final Map<String, SettingKey> all = new LinkedHashMap<>();

    private SettingKeys(Collection<ConnectionType> types) {
        HOST.forEach(key -> all.put(key.name(), key));
        for (var type : types) {
            for (var setting : type.serverSettings()) {
                all.putIfAbsent(setting.key(), keyOf(type, setting));
            }
        }
    }

    public static SettingKeys of(Collection<ConnectionType> types) {
        return new SettingKeys(types);
    }

    public List<SettingKey> all() {
        return List.copyOf(all.values());
    }

    Optional<SettingKey> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** One of the host's own that it takes at its start, for good. */
    static boolean isFixed(String name) {
        return !CHANGEABLE.contains(name)
                && HOST.stream().anyMatch(key -> key.name().equals(name));
    }

    /** As a key, or as the file of one. */
    boolean knows(String name) {
        return names().anyMatch(name::equals);
    }

    /** All names that may be set. */
    Stream<String> names() {
        return all.values().stream().flatMap(key -> Stream.concat(Stream.of(key.name()), fileName(key).stream()));
    }

    /** The name under which the path of a file can stand instead of the value; not where that is a key of its own. */
    Optional<String> fileName(SettingKey key) {
        return Optional.of(key.name() + FILE).filter(name -> !key.name().endsWith(FILE) && !all.containsKey(name));
    }

    /** The known name that a misspelt one is probably meant to be. */
    Optional<String> closest(String name) {
        return names().min(Comparator.comparingInt(known -> Spelling.distance(name, known)))
                .filter(known -> Spelling.distance(name, known) <= Math.max(2, known.length() / 4));
    }

    private static SettingKey keyOf(ConnectionType type, Setting setting) {
        var help = setting.help().isEmpty() ? setting.label() : setting.label() + ". " + setting.help();
        return new SettingKey(setting.key(), "", setting.secret(), type.displayName() + ": " + help);
    }
}
