package dev.zoomflow.host.config;

import java.util.regex.Pattern;

/** Names and numbers that mean this machine and no other; nothing is looked up. */
public final class Loopback {
    private static final Pattern NAME =
            Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    private Loopback() {}

    public static boolean isName(String host) {
        return NAME.matcher(host).matches();
    }
}
