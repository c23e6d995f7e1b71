package dev.zoomflow.testkit.config;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.RedirectRules;
import dev.zoomflow.testkit.http.Address;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One item of {@code apps}, without its subscriptions. */
final class AppReader {
    static final Set<String> KEYS = Set.of(
            "name",
            "kind",
            "client_id",
            "client_secret",
            "secret_token",
            "public_client_id",
            "redirect_uris",
            "redirect_matching",
            "scopes",
            "optional_scopes",
            "published",
            "devices",
            "subscriptions");

    private final YamlMap map;

    AppReader(YamlMap map) {
        this.map = map;
    }

    App read() {
        App.Credentials credentials = new App.Credentials(
                map.required("client_id"),
                map.required("client_secret"),
                map.required("secret_token"),
                map.text("public_client_id"));
        return new App(
                map.text("name").orElse(credentials.clientId()),
                map.choice("kind", App.Kind.class).orElse(App.Kind.USER_MANAGED),
                credentials,
                redirects(),
                Set.copyOf(map.texts("scopes")),
                listing());
    }

    private RedirectRules redirects() {
        List<URI> allowed = new ArrayList<>();
        for (String redirect : map.texts("redirect_uris")) {
            Address.parse(redirect)
                    .ifPresentOrElse(allowed::add, () -> map.problem("redirect_uris", Address.refusal(redirect)));
        }
        Optional<RedirectRules.Matching> matching = map.choice("redirect_matching", RedirectRules.Matching.class);
        return new RedirectRules(allowed, matching.orElse(RedirectRules.Matching.EXACT));
    }

    private App.Listing listing() {
        return new App.Listing(
                map.flag("published"), false, map.flag("devices"), Set.copyOf(map.texts("optional_scopes")));
    }
}
