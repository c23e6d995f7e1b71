package dev.zoomflow.host.config;

import dev.zoomflow.api.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where changes of connections' statuses are told.
 *
 * @param address may itself be what lets in: never shown, only its host
 * @param secret signs
 */
public record StatusWebhook(URI address, Optional<Secret> secret) {
    static URI address(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException odd) {
            throw new IllegalArgumentException("is no address; write https://HOST/PATH");
        }
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException("is no address of http; write https://HOST/PATH");
        }
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException("has a name or password before its host; sign with "
                    + SettingKeys.STATUS_WEBHOOK_SECRET + " instead");
        }
        return uri;
    }

    @Override
    public String toString() {
        return "StatusWebhook[" + address.getHost() + "]";
    }
}
