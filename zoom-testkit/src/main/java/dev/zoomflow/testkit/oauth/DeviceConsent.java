package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.page.Html;
import dev.zoomflow.testkit.page.Template;
import java.util.Map;
import java.util.Optional;

/** A decision whose outcome a device asks for by itself. */
record DeviceConsent(Client client, String userCode, DeviceAuthorizations devices) implements Consent {
    @Override
    public App app() {
        return client.app();
    }

    @Override
    public RequestedScopes scopes() {
        return RequestedScopes.all(app());
    }

    @Override
    public Answer allowed(Grant grant) {
        devices.decide(userCode, Optional.of(grant));
        return done("Your device is connected");
    }

    @Override
    public Answer declined() {
        devices.decide(userCode, Optional.empty());
        return done("Your device was not connected");
    }

    private static Answer done(String outcome) {
        String page = Template.named("device-done").fill(Map.of("outcome", Html.text(outcome)));
        return Answer.html(200, page).with("Content-Security-Policy", Template.POLICY);
    }
}
