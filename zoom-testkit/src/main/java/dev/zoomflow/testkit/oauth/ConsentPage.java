package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.page.Html;
import dev.zoomflow.testkit.page.Template;
import dev.zoomflow.testkit.world.Directory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sign-in and consent on one page: choose who you are, then allow or decline. */
final class ConsentPage {
    private final Directory directory;
    private final Authorizations authorizations;

    ConsentPage(Directory directory, Authorizations authorizations) {
        this.directory = directory;
        this.authorizations = authorizations;
    }

    /**
     * No {@code form-action} here: browsers apply it to where the form's answer redirects, too, and that is the app's
     * own address and whatever lies behind it.
     */
    Answer show(Consent consent) {
        String page = Template.named("consent")
                .fill(Map.of(
                        "app", Html.text(consent.app().name()),
                        "request", Html.text(authorizations.await(consent)),
                        "users", users(),
                        "required", scopes("consent-scope", consent.scopes().required()),
                        "optional", scopes("consent-option", consent.scopes().optional())));
        return Answer.html(200, page).with("Content-Security-Policy", Template.POLICY_FOR_LEAVING);
    }

    private Html users() {
        List<User> users = directory.users();
        return Html.join(IntStream.range(0, users.size())
                .mapToObj(i -> choice(users.get(i), i == 0))
                .toList());
    }

    private static Html choice(User user, boolean first) {
        return filled(
                "consent-user",
                Map.of(
                        "id", Html.text(user.id()),
                        "name", Html.text(user.displayName()),
                        "email", Html.text(user.email()),
                        "initials", Html.text(initial(user.firstName()) + initial(user.lastName())),
                        "checked", Html.of(first ? "checked" : "")));
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static Html scopes(String template, Collection<String> scopes) {
        return Html.join(scopes.stream()
                .map(scope -> filled(template, Map.of("scope", Html.text(scope))))
                .toList());
    }

    private static Html filled(String template, Map<String, Html> places) {
        return Html.of(Template.named(template).fill(places));
    }
}
