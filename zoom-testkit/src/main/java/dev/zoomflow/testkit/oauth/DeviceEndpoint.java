package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.page.Html;
import dev.zoomflow.testkit.page.Template;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /oauth/devicecode}, and the page where a person enters the code that the device shows. */
final class DeviceEndpoint {
    private static final int INTERVAL = 5;

    private final Clients clients;
    private final DeviceAuthorizations devices;
    private final ConsentPage consent;
    private final Addresses addresses;

    DeviceEndpoint(
            Directory directory, Authorizations authorizations, DeviceAuthorizations devices, Addresses addresses) {
        this.clients = new Clients(directory);
        this.devices = devices;
        this.consent = new ConsentPage(directory, authorizations);
        this.addresses = addresses;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/oauth/devicecode", TokenEndpoint.refusing(this::begin)),
                new Route("GET", "/oauth_device", request -> page("")),
                new Route("POST", "/oauth_device", this::enter),
                new Route("GET", "/oauth/device/complete/{code}", request -> decide(request.variable("code"))));
    }

    private Answer begin(Request request) {
        Parameters parameters = TokenEndpoint.parameters(request);
        Client client = clients.authenticated(request, parameters);
        if (!client.app().listing().onDevices()) {
            throw OauthError.NOT_ON_DEVICES.problem();
        }
        DeviceAuthorizations.Codes codes = devices.begin(client);
        String server = addresses.oauth(request);
        ObjectNode json = Json.object().put("device_code", codes.device()).put("user_code", codes.user());
        json.put("verification_uri", server + "/oauth_device");
        json.put("verification_uri_complete", server + "/oauth/device/complete/" + codes.user());
        json.put("expires_in", DeviceAuthorizations.LIFE.toSeconds()).put("interval", INTERVAL);
        return Answer.json(200, json).with("Cache-Control", "no-store");
    }

    private Answer enter(Request request) {
        return decide(request.form().filled("user_code").orElse(""));
    }

    private Answer decide(String entered) {
        String code = entered.strip();
        Optional<Client> client = devices.waiting(code).map(DeviceAuthorization::client);
        return client.map(known -> consent.show(new DeviceConsent(known, code, devices)))
                .orElseGet(() -> page("No device waits with this code; look again, or start again on the device."));
    }

    private static Answer page(String problem) {
        String page = Template.named("device").fill(Map.of("problem", Html.text(problem)));
        return Answer.html(problem.isEmpty() ? 200 : 400, page).with("Content-Security-Policy", Template.POLICY);
    }
}
