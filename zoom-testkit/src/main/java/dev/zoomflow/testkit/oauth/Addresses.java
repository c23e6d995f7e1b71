package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.http.Request;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Under which names answers speak of this server: Zoom's own, where the caller came by one of those. */
final class Addresses {
    private final Supplier<URI> base;
    private final Function<Account, URI> api;

    Addresses(Supplier<URI> base, Function<Account, URI> api) {
        this.base = base;
        this.api = api;
    }

    /** Where {@code /v2} is for this account. */
    String api(Request request, Account account) {
        String region = account.region()
                .map(where -> "-" + where.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return isZoom(request)
                ? "https://api" + region + ".zoom.us"
                : api.apply(account).toString();
    }

    /** Where {@code /oauth} is. */
    String oauth(Request request) {
        if (isZoom(request)) {
            return "https://zoom.us";
        }
        Optional<String> host = request.header("host").filter(name -> !name.isBlank());
        return host.map(name -> base.get().getScheme() + "://" + name)
                .orElseGet(() -> base.get().toString());
    }

    private static boolean isZoom(Request request) {
        String host = request.header("host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return host.equals("zoom.us") || host.endsWith(".zoom.us");
    }
}
