package dev.zoomflow.host.config;

import dev.zoomflow.api.Secret;
import dev.zoomflow.host.store.PostgresAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The host's own settings, checked. Made by {@link HostSettingsReader}.
 *
 * @param database empty: a file in the data folder
 */
public record HostSettings(
        Optional<PublicAddress> webhookAddress,
        Optional<URI> pagesAddress,
        Binds binds,
        Access access,
        int bodyLimit,
        Origins origins,
        Optional<PostgresAddress> database,
        Retention retention,
        Optional<StatusWebhook> statusWebhook,
        Duration rotationWindow,
        Key key) {

    /** Network addresses of the two listeners. */
    public record Binds(String webhook, String pages) {}

    /**
     * Where the master key comes from; nothing is set: from a file in the data folder.
     *
     * @param command prints it
     * @param former the one before, as long as it may be needed
     */
    public record Key(Optional<Secret> value, Optional<Path> file, Optional<String> command, Optional<Secret> former) {}

    /** What the operator should know though nothing is wrong. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        webhookAddress.ifPresentOrElse(
                address -> address.notes()
                        .forEach(note -> notes.add(
                                SettingKeys.WEBHOOK_ADDRESS + ": " + note + " (using " + address.base() + ")")),
                () -> notes.add(
                        SettingKeys.WEBHOOK_ADDRESS + " is not set: nobody can connect an account until it is"));
        pagesAddress
                .filter(address -> address.getScheme().equals("http") && !Loopback.isName(address.getHost()))
                .ifPresent(address -> notes.add(SettingKeys.PAGES_ADDRESS + " is http://" + address.getHost()
                        + ": what people sign in with crosses the network unencrypted; put a proxy"
                        + " with https in front"));
        return List.copyOf(notes);
    }
}
