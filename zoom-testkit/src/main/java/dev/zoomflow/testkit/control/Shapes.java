package dev.zoomflow.testkit.control;

import static dev.zoomflow.testkit.control.Shape.flag;
import static dev.zoomflow.testkit.control.Shape.list;
import static dev.zoomflow.testkit.control.Shape.number;
import static dev.zoomflow.testkit.control.Shape.object;
import static dev.zoomflow.testkit.control.Shape.text;
import static dev.zoomflow.testkit.control.Shape.texts;
import static dev.zoomflow.testkit.control.Shape.time;

/** The shapes of {@link Views}. */
final class Shapes {
    static final Shape USER = object().with("id", text(""))
            .with("account_id", text(""))
            .with("email", text(""))
            .with("first_name", text(""))
            .with("last_name", text(""))
            .with("timezone", text("such as Europe/Lisbon"))
            .named("User");

    static final Shape APP = object().with("name", text(""))
            .with("kind", text("user-managed, admin-managed or server-to-server"))
            .with("client_id", text(""))
            .with("client_secret", text(""))
            .with("secret_token", text("signs deliveries"))
            .with("redirect_uris", texts("where browsers may be sent back to; none means everywhere"))
            .perhaps("public_client_id", text("for clients that cannot keep a secret"))
            .with("redirect_matching", text("exact, subdomain or loose"))
            .with("localhost", flag("whether http://localhost will do"))
            .with("scopes", texts("none means all"))
            .with("optional_scopes", texts("those of them that a user may leave out"))
            .with("published", flag("whether it is told when a user removes it"))
            .with("disabled", flag("whether Zoom has switched it off"))
            .with("devices", flag("whether devices without a browser may ask for tokens"))
            .named("App");

    static final Shape SUBSCRIPTION = object().with("id", text(""))
            .with("client_id", text("of the app"))
            .with("endpoint", text(""))
            .with("events", texts("none means every event"))
            .with(
                    "audience",
                    object().with("kind", text("whose events it gets")).with("ids", texts("")))
            .with("enabled", flag("false after six validations in a row have failed"))
            .named("Subscription");

    static final Shape MEETING = held().named("Meeting");

    static final Shape WEBINAR = held().named("Webinar");

    static final Shape PARTICIPANT = object().with("handle", text("of this stay; who comes again gets another"))
            .with("name", text(""))
            .perhaps("user_id", text("missing for guests"))
            .perhaps("registrant_id", text("of who came by the link that registering gave"))
            .with("joined_at", time(""))
            .named("Participant");

    static final Shape CLOCK =
            object().with("now", time("by the simulator's clock")).named("Clock");

    static final Shape WORLD = object().with("base_uri", text(""))
            .with("now", time("by the simulator's clock"))
            .with("accounts", list(Accounts.ACCOUNT))
            .with("users", list(USER))
            .with("apps", list(APP))
            .with("subscriptions", list(SUBSCRIPTION))
            .with("meetings", list(MEETING))
            .with("webinars", list(WEBINAR))
            .named("World");

    static final Shape VALIDATION = object().with("passed", flag(""))
            .with("reason", text("empty where it passed"))
            .named("Validation");

    private Shapes() {}

    private static Shape held() {
        return object().with("id", number(""))
                .with("uuid", text("of the newest instance"))
                .with("host_id", text(""))
                .with("topic", text(""))
                .with("live", flag("whether it is on"));
    }
}
