package dev.zoomflow.host.config;

import dev.zoomflow.api.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Checks who may use the private listener: bound beyond this machine, somebody has to be asked for something. */
final class AccessReader {
    private static final int SHORTEST_TOKEN = 16;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Configuration configuration;
    private final List<Problem> problems;

    AccessReader(Configuration configuration, List<Problem> problems) {
        this.configuration = configuration;
        this.problems = problems;
    }

    Access read(String bind) {
        var access = new Access(
                configuration.secret(SettingKeys.ADMIN_TOKEN),
                proxy(),
                parsed(SettingKeys.SESSION_LIFETIME, AccessReader::session).orElse(Duration.ofHours(12)));
        access.token().ifPresent(this::mustBeLong);
        if (!Loopback.isName(bind)) {
            mustBeClosed(bind);
        }
        return access;
    }

    private static Duration session(String text) {
        return Span.parse(text, Duration.ofMinutes(1), Duration.ofDays(30));
    }

    private void mustBeLong(Secret token) {
        if (token.reveal().length() < SHORTEST_TOKEN) {
            problem(
                    SettingKeys.ADMIN_TOKEN,
                    "is shorter than " + SHORTEST_TOKEN + " characters; 'openssl rand -base64 24' makes a good one");
        }
    }

    private void mustBeClosed(String bind) {
        if (!isSet(SettingKeys.ADMIN_TOKEN) && !isSet(SettingKeys.PROXY_USER_HEADER)) {
            problem(
                    SettingKeys.PAGES_BIND,
                    "'" + bind + "' is not a loopback address: set ADMIN_TOKEN, or PROXY_USER_HEADER and"
                            + " PROXY_ADDRESSES, so that not everybody who reaches the pages is in; or use 127.0.0.1 and"
                            + " reach them through ssh -L");
        }
        if (!isSet(SettingKeys.PAGES_ADDRESS)) {
            problem(
                    SettingKeys.PAGES_ADDRESS,
                    "is not set, and " + SettingKeys.PAGES_BIND + " '" + bind
                            + "' is not a loopback address: say where a browser finds the pages, like https://zoomflow.example.org");
        }
    }

    private Optional<Access.Proxy> proxy() {
        var header = parsed(SettingKeys.PROXY_USER_HEADER, AccessReader::header);
        var addresses = parsed(SettingKeys.PROXY_ADDRESSES, Networks::parse);
        needs(
                SettingKeys.PROXY_USER_HEADER,
                SettingKeys.PROXY_ADDRESSES,
                "the proxy's addresses, which alone are believed");
        needs(SettingKeys.PROXY_ADDRESSES, SettingKeys.PROXY_USER_HEADER, "the header that names who is signed in");
        return header.flatMap(name -> addresses.map(from -> new Access.Proxy(name, from)));
    }

    private void needs(String key, String other, String what) {
        if (isSet(key) && !isSet(other)) {
            problem(key, "is set without " + other + ": " + what);
        }
    }

    private static String header(String text) {
        if (!HEADER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no name of a header; write X-Forwarded-User or the like");
        }
        return text;
    }

    private boolean isSet(String key) {
        return configuration.text(key).isPresent();
    }

    private void problem(String key, String text) {
        problems.add(new Problem(configuration.where(key), key, text));
    }

    private <T> Optional<T> parsed(String key, Function<String, T> parser) {
        try {
            return configuration.text(key).map(parser);
        } catch (IllegalArgumentException wrong) {
            problem(key, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }
}
