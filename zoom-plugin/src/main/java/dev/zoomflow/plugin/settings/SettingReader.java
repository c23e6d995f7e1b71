package dev.zoomflow.plugin.settings;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads setting after setting and remembers what was wrong with each. White space around a value is not part of it. */
final class SettingReader {
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|[\\w-]+(\\.[\\w-]+)*\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private static final Pattern SUBSCRIPTION =
            Pattern.compile("(?:wss?://\\S*[?&]subscriptionId=)?([A-Za-z0-9_-]{1,128})(?:&\\S*)?");

    private final SettingValues values;
    private final UnaryOperator<String> names;
    private final Map<String, String> problems = new TreeMap<>();

    /** @param names a setting's key → what people know it by */
    SettingReader(SettingValues values, UnaryOperator<String> names) {
        this.values = values;
        this.names = names;
    }

    Map<String, String> problems() {
        return problems;
    }

    Optional<String> text(String key) {
        return values.text(key).map(String::strip).filter(text -> isClean(key, text));
    }

    List<Secret> secrets(String key) {
        var clean = new ArrayList<Secret>();
        for (var secret : values.secrets(key)) {
            var stripped = secret.reveal().strip();
            if (isClean(key, stripped)) {
                clean.add(Secret.of(stripped));
            }
        }
        return clean;
    }

    /** The id of an event subscription, also out of the address that Zoom shows. */
    Optional<String> subscription(String key) {
        var text = text(key);
        var id = text.map(SUBSCRIPTION::matcher).filter(Matcher::matches).map(found -> found.group(1));
        if (text.isPresent() && id.isEmpty()) {
            problems.putIfAbsent(
                    key,
                    names.apply(key)
                            + " is no subscription ID; copy it from the app's page, Features → Event Subscriptions");
        }
        return id;
    }

    /** As {@link #address}; the scheme may also be that of a WebSocket. */
    URI webSocketAddress(String key, URI standard) {
        var given = values.text(key).map(text -> text.strip().replaceFirst("^ws(s?)://", "http$1://"));
        return given.map(text -> address(key, text, standard)).orElse(standard);
    }

    URI address(String key, URI standard) {
        var text = values.text(key).map(String::strip);
        return text.map(given -> address(key, given, standard)).orElse(standard);
    }

    private URI address(String key, String text, URI standard) {
        try {
            var address = new URI(withoutEnd(text));
            var problem = problem(address);
            if (problem.isEmpty()) {
                return address;
            }
            problems.put(key, names.apply(key) + " is \"" + shown(address) + "\": " + problem);
        } catch (URISyntaxException notAnAddress) {
            problems.put(
                    key,
                    names.apply(key) + " is no address: " + notAnAddress.getReason() + "; write it as " + standard);
        }
        return standard;
    }

    private boolean isClean(String key, String text) {
        if (VISIBLE.matcher(text).matches()) {
            return true;
        }
        problems.put(
                key,
                names.apply(key)
                        + " has white space or other unprintable characters inside; copy it again from the app's page");
        return false;
    }

    private static String problem(URI address) {
        if (address.getHost() == null || address.getScheme() == null) {
            return "write it with scheme and host, as https://zoom.us";
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            return "it may have a scheme, a host, a port and a path, nothing else";
        }
        return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> "";
            case "http" -> isLoopback(address.getHost()) ? "" : "http is for this machine only; use https";
            default -> "use https";
        };
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Never with a password that somebody wrote into it. */
    private static String shown(URI address) {
        return address.getHost() == null ? address.getScheme() + ":…" : address.getScheme() + "://" + address.getHost();
    }

    private static String withoutEnd(String text) {
        return text.replaceFirst("/+$", "").replaceFirst("/v2$", "").replaceFirst("/+$", "");
    }
}
