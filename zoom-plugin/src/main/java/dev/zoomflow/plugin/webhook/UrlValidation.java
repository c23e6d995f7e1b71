package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.plugin.message.Message;
import java.util.regex.Pattern;

/**
 * Zoom's question whether the endpoint knows the secret token.
 *
 * <p>The answer signs a text of the asker's choice with the key that also signs deliveries. So only a signed question is
 * answered, and only one whose text can never look like a delivery.
 */
final class UrlValidation {
    private static final Pattern PLAIN_TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private UrlValidation() {}

    static boolean isOne(Message message) {
        return message.path("event").string().equals("endpoint.url_validation");
    }

    static DeliveryResult answer(Message message, Hmac signer) {
        var plain = message.path("payload").path("plainToken").string();
        if (!PLAIN_TOKEN.matcher(plain).matches()) {
            return DeliveryResult.rejected(400, "payload.plainToken is not 1 to 64 of A-Z a-z 0-9 _ -");
        }
        var encrypted = signer.hex(new byte[0], plain.getBytes(UTF_8));
        return DeliveryResult.answered("{\"plainToken\":\"" + plain + "\",\"encryptedToken\":\"" + encrypted + "\"}");
    }
}
