package dev.zoomflow.testkit.desk;

import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.page.Template;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Shows the page and does what its forms ask; each form is answered with a redirect back and a word of what came. */
public final class Desk {
    private final DeskView view;
    private final Actions actions;
    private final AtomicReference<Notice> notice = new AtomicReference<>(Notice.NONE);

    public Desk(ZoomSimulator zoom) {
        this.view = new DeskView(zoom);
        this.actions = new Actions(zoom);
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/", request -> page(view.page(notice.getAndSet(Notice.NONE)))),
                new Route("GET", "/_desk/live", request -> page(view.live())),
                new Route("POST", "/_desk/{action}", this::act));
    }

    private static Answer page(String html) {
        return Answer.html(200, html)
                .with("Content-Security-Policy", Template.POLICY)
                .with("Referrer-Policy", "same-origin")
                .with("X-Content-Type-Options", "nosniff");
    }

    private Answer act(Request request) {
        if (request.header("sec-fetch-site").equals(Optional.of("cross-site"))) {
            return Answer.html(403, "<!doctype html><title>Refused</title><p>Forms of other sites are refused.</p>");
        }
        String action = request.variable("action");
        notice.set(result(action, request.form()));
        return Answer.seeOther("/");
    }

    private Notice result(String action, Parameters form) {
        try {
            return new Notice(true, actions.act(action, form));
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            return new Notice(false, String.valueOf(wrong.getMessage()));
        }
    }
}
