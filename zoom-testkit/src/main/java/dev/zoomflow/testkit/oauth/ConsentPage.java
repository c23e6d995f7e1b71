package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.page.Html;
import dev.zoomflow.testkit.page.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sign-in and consent on one page: choose who you are, then allow or decline. */
final class ConsentPage {
    private ConsentPage() {}

    /**
     * No {@code form-action} here: browsers apply it to where the form's answer redirects, too, and that is the app's
     * own address and whatever lies behind it.
     */
    static Answer show(String request, App app, List<User> users) {
        String page = Template.named("consent")
                .fill(Map.of(
                        "app", Html.text(app.name()),
                        "request", Html.text(request),
                        "users",
                                Html.join(IntStream.range(0, users.size())
                                        .mapToObj(i -> choice(users.get(i), i == 0))
                                        .toList())));
        return Answer.html(200, page).with("Content-Security-Policy", Template.POLICY_FOR_LEAVING);
    }

    private static Html choice(User user, boolean first) {
        return Html.of(Template.named("consent-user")
                .fill(Map.of(
                        "id", Html.text(user.id()),
                        "name", Html.text(user.displayName()),
                        "email", Html.text(user.email()),
                        "initials",
                                Html.text(user.firstName().substring(0, 1)
                                        + user.lastName().substring(0, 1)),
                        "checked", Html.of(first ? "checked" : ""))));
    }
}
