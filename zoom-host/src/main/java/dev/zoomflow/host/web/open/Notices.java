package dev.zoomflow.host.web.open;

import dev.zoomflow.host.config.Origins;
import dev.zoomflow.host.connection.Outcome;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Templates;
import dev.zoomflow.host.web.http.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The public listener's words to people. */
final class Notices {
    private final Addresses addresses;
    private final Origins origins;

    Notices(Addresses addresses, Origins origins) {
        this.addresses = addresses;
        this.origins = origins;
    }

    Reply say(int status, String title, String text) {
        return say(status, title, text, Optional.empty());
    }

    private Reply say(int status, String title, String text, Optional<String> connectionId) {
        var next = addresses.page(connectionId.map(id -> "/connections/" + id).orElse("/connections"));
        var nextText = connectionId.isPresent() ? "Back to the connection" : "Open the connections";
        return Reply.html(status, Templates.render("notice", new Notice(title, text, next, nextText)));
    }

    /** An authorisation came to nothing: told where it began, inside the browser or outside. */
    Reply abort(Outcome.Refused refused) {
        var outside = refused.connectionId().filter(id -> origins.outsideBrowser(refused.origin()));
        return outside.flatMap(id -> origins.last(refused.origin(), addresses.pages(), id))
                .map(target -> Reply.redirect(302, withError(target, refused)))
                .orElseGet(() -> say(refused.status(), title(refused), refused.text(), refused.connectionId()));
    }

    private static String title(Outcome.Refused refused) {
        return switch (refused.code()) {
            case "access_denied" -> "You declined";
            case "not_stored" -> "Not connected yet";
            default -> "Not connected";
        };
    }

    private static URI withError(URI target, Outcome.Refused refused) {
        var join = target.toString().contains("?") ? "&" : "?";
        return URI.create(target + join + "status=" + refused.status() + "&error="
                + URLEncoder.encode(refused.text(), StandardCharsets.UTF_8));
    }
}
