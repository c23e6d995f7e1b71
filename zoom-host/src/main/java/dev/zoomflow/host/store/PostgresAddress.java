package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.zoomflow.api.Secret;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a PostgreSQL database is, and who may use it.
 *
 * @param hosts one server, with or without a port, or several with commas between them
 * @param parameters the driver's, as they stand behind the question mark; "" if there are none
 * @param user empty: the name of the process's user
 */
public record PostgresAddress(
        String hosts, String database, String parameters, Optional<String> user, Optional<Secret> password) {
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Pattern FORM = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
            + "(?<hosts>[^/?@]+)/(?<database>[^/?]+)(?:\\?(?<parameters>.*))?");

    /**
     * @param text {@code postgresql://[user[:password]@]host[:port]/database[?parameters]}, also with {@code jdbc:} before it
     * @throws IllegalArgumentException if it is not; the message shows nothing of it, since it may hold a password
     */
    public static PostgresAddress parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "is no address of a PostgreSQL database; write postgresql://HOST:5432/DATABASE");
        }
        var parameters = Optional.ofNullable(parts.group("parameters")).orElse("");
        if (Pattern.compile("(^|&)(user|password)=").matcher(parameters).find()) {
            throw new IllegalArgumentException("has user or password behind the question mark; set DATABASE_USER and"
                    + " DATABASE_PASSWORD instead");
        }
        return new PostgresAddress(
                parts.group("hosts"),
                decoded(parts.group("database")),
                parameters,
                Optional.ofNullable(parts.group("user")).map(PostgresAddress::decoded),
                Optional.ofNullable(parts.group("password"))
                        .map(PostgresAddress::decoded)
                        .map(Secret::of));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }

    public PostgresAddress withUser(String name) {
        return new PostgresAddress(hosts, database, parameters, Optional.of(name), password);
    }

    public PostgresAddress withPassword(Secret secret) {
        return new PostgresAddress(hosts, database, parameters, user, Optional.of(secret));
    }

    /** For people: which database, at which port, and nothing secret. */
    public String shown() {
        return database + " on "
                + Stream.of(hosts.split(",", -1)).map(PostgresAddress::withPort).collect(joining(","));
    }

    private static String withPort(String host) {
        return PORT.matcher(host).find() ? host : host + ":5432";
    }
}
