package dev.zoomflow.host.config;

import dev.zoomflow.host.store.PostgresAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks the host's own settings, all of them before it complains. */
public final class HostSettingsReader {
    private final Configuration configuration;
    private final List<Problem> problems;

    public HostSettingsReader(Configuration configuration, List<Problem> problems) {
        this.configuration = configuration;
        this.problems = problems;
    }

    public HostSettings read() {
        var binds = new HostSettings.Binds(
                configuration.text(SettingKeys.WEBHOOK_BIND).orElse(""),
                configuration.text(SettingKeys.PAGES_BIND).orElse(""));
        return new HostSettings(
                parsed(SettingKeys.WEBHOOK_ADDRESS, PublicAddress::parse),
                parsed(SettingKeys.PAGES_ADDRESS, HostSettingsReader::pages),
                binds,
                new AccessReader(configuration, problems).read(binds.pages()),
                parsed(SettingKeys.WEBHOOK_BODY_LIMIT, BodyLimit::parse).orElse(BodyLimit.DEFAULT),
                parsed(SettingKeys.ORIGINS, Origins::parse).orElseGet(() -> Origins.parse(Origins.DEFAULTS)),
                database(),
                new Retention(
                        parsed(SettingKeys.RETENTION_AGE, Retention::age)
                                .orElseGet(() -> Retention.age(Retention.DEFAULT_AGE)),
                        parsed(SettingKeys.RETENTION_SIZE, Retention::size)
                                .orElseGet(() -> Retention.size(Retention.DEFAULT_SIZE))),
                statusWebhook(),
                parsed(SettingKeys.ROTATION_WINDOW, HostSettingsReader::window).orElse(Duration.ofMinutes(15)),
                key());
    }

    private Optional<StatusWebhook> statusWebhook() {
        var secret = configuration.secret(SettingKeys.STATUS_WEBHOOK_SECRET);
        if (secret.isPresent() && configuration.text(SettingKeys.STATUS_WEBHOOK).isEmpty()) {
            problems.add(new Problem(
                    configuration.where(SettingKeys.STATUS_WEBHOOK_SECRET),
                    SettingKeys.STATUS_WEBHOOK_SECRET,
                    "is set without " + SettingKeys.STATUS_WEBHOOK + "; set both or none"));
        }
        return parsed(SettingKeys.STATUS_WEBHOOK, StatusWebhook::address)
                .map(address -> new StatusWebhook(address, secret));
    }

    private Optional<PostgresAddress> database() {
        var address = parsed(SettingKeys.DATABASE_URL, PostgresAddress::parse);
        var user = configuration.text(SettingKeys.DATABASE_USER);
        var password = configuration.secret(SettingKeys.DATABASE_PASSWORD);
        if (configuration.text(SettingKeys.DATABASE_URL).isEmpty()) {
            user.ifPresent(name -> useless(SettingKeys.DATABASE_USER));
            password.ifPresent(secret -> useless(SettingKeys.DATABASE_PASSWORD));
        }
        var withUser = address.map(there -> user.map(there::withUser).orElse(there));
        return withUser.map(there -> password.map(there::withPassword).orElse(there));
    }

    private void useless(String key) {
        problems.add(new Problem(
                configuration.where(key), key, "is set without " + SettingKeys.DATABASE_URL + "; set both or none"));
    }

    private HostSettings.Key key() {
        var ways = Stream.of(SettingKeys.ZOOMFLOW_KEY, SettingKeys.ZOOMFLOW_KEY_FILE, SettingKeys.ZOOMFLOW_KEY_COMMAND)
                .filter(key -> configuration.text(key).isPresent())
                .toList();
        if (ways.size() > 1) {
            var last = ways.get(ways.size() - 1);
            problems.add(new Problem(
                    configuration.where(last), last, "is set beside " + ways.get(0) + "; keep one of the two"));
        }
        return new HostSettings.Key(
                configuration.secret(SettingKeys.ZOOMFLOW_KEY),
                parsed(SettingKeys.ZOOMFLOW_KEY_FILE, Path::of),
                configuration.text(SettingKeys.ZOOMFLOW_KEY_COMMAND),
                configuration.secret(SettingKeys.ZOOMFLOW_FORMER_KEY));
    }

    private <T> Optional<T> parsed(String key, Function<String, T> parser) {
        try {
            return configuration.text(key).map(parser);
        } catch (IllegalArgumentException wrong) {
            problems.add(new Problem(configuration.where(key), key, String.valueOf(wrong.getMessage())));
            return Optional.empty();
        }
    }

    private static Duration window(String text) {
        return Span.parse(text, Duration.ofMinutes(1), Duration.ofHours(2));
    }

    private static URI pages(String text) {
        var uri = URI.create(text.contains("://") ? text : "http://" + text);
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException("'" + text + "' is no address; write http://localhost:9982 or the like");
        }
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
    }
}
