package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.UUID;

/** The "Regenerate" buttons of an app's page. */
final class Secrets {
    private final ZoomSimulator zoom;

    Secrets(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post(
                                "/apps/{client_id}/secret-token",
                                "Gives the app another secret token; the next delivery, also a retry, is signed with"
                                        + " it")
                        .answers(200, Shapes.APP),
                request -> Answer.json(200, Views.app(zoom.webhooks().regenerateSecret(app(request)))));
        api.on(
                Call.post(
                                "/apps/{client_id}/client-secret",
                                "Gives the app another client secret; the one before is dead")
                        .answers(200, Shapes.APP),
                this::clientSecret);
    }

    private Answer clientSecret(Request request) {
        App changed = app(request).withClientSecret(UUID.randomUUID().toString().replace("-", ""));
        zoom.add(changed);
        return Answer.json(200, Views.app(changed));
    }

    private App app(Request request) {
        String clientId = request.variable("client_id");
        return zoom.apps().stream()
                .filter(app -> app.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no app " + clientId));
    }
}
