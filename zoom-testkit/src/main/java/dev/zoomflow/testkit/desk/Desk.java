package dev.zoomflow.testkit.desk;

import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.ForeignSites;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Reply;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.page.Html;
import dev.zoomflow.testkit.page.Template;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Shows the page and does what its forms ask; each form is answered with a redirect back and a word of what came. */
public final class Desk {
    private final DeskView view;
    private final Actions actions;
    private final ForeignSites foreignSites;
    private final AtomicReference<Notice> notice = new AtomicReference<>(Notice.NONE);

    public Desk(ZoomSimulator zoom) {
        this.view = new DeskView(zoom);
        this.actions = new Actions(zoom);
        this.foreignSites = new ForeignSites(zoom.baseUri());
    }

    public List<Route> routes() {
        return List.of(
                route("GET", "/", request -> page(view.page(notice.getAndSet(Notice.NONE)))),
                route("GET", "/_desk/live", request -> page(view.live())),
                route("POST", "/_desk/{action}", this::act));
    }

    private Route route(String method, String path, Handler handler) {
        return new Route(
                method,
                path,
                request -> foreignSites
                        .refusal(request)
                        .<Reply>map(Desk::refused)
                        .orElseGet(() -> handler.handle(request)));
    }

    private static Answer refused(String why) {
        String page = "<!doctype html><html lang=\"en\"><title>Refused</title><p>"
                + Html.text(why).markup() + "</p></html>";
        return Answer.html(403, page).with("Content-Security-Policy", Template.POLICY);
    }

    private static Answer page(String html) {
        return Answer.html(200, html)
                .with("Content-Security-Policy", Template.POLICY)
                .with("Referrer-Policy", "same-origin")
                .with("X-Content-Type-Options", "nosniff");
    }

    private Answer act(Request request) {
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
