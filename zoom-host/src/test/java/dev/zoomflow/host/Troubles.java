package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.RequestPattern;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Zoom in trouble, strangers at the door, and mistakes of people. */
final class Troubles {
    private static final Fault REFUSED = Fault.json(400, "{\"reason\":\"Invalid Token!\",\"error\":\"invalid_grant\"}");

    private final EventfulLife life;

    Troubles(EventfulLife life) {
        this.life = life;
    }

    void come() throws IOException {
        authorisationsFail();
        renewalsFail();
        callsFail();
        strangersCome();
    }

    private void authorisationsFail() throws IOException {
        for (var fault : List.of(Fault.status(500), Fault.html(502), Fault.garbage(), Fault.disconnect())) {
            var cid = life.visitor.create("oauthDefault");
            life.zoom.faults().next("/oauth/token", fault);
            var failed = life.visitor.authorise(cid, life.zoom.app(), "oauthDefault");
            assertThat(failed.statusCode()).isGreaterThanOrEqualTo(500);
            life.zoom.faults().next("/v2/users/me", fault);
            life.visitor.authorise(cid, life.zoom.app(), "oauthDefault");
            life.rememberTokens();
        }
    }

    private void renewalsFail() throws IOException {
        for (var fault : List.of(Fault.status(500), Fault.html(502), Fault.garbage(), Fault.disconnect(), REFUSED)) {
            life.zoom.tokens().expireAccess();
            var failing = life.zoom.faults().always(RequestPattern.any("/oauth/token"), fault);
            life.visitor.everyConnection("/refresh");
            failing.lift();
            life.visitor.everyConnection("/test");
            life.rememberTokens();
        }
    }

    private void callsFail() {
        life.zoom.faults().next(RequestPattern.any("/v2/meetings/{meetingId}"), 2, Fault.html(502));
        life.zoom.meetings().end(life.zoom.meetings().start(life.zoom.user(), EventfulLife.TOPIC));
        life.zoom.webhooks().settle();
        life.zoom.tokens().revoke(life.zoom.user());
        life.visitor.everyConnection("/test");
    }

    private void strangersCome() throws IOException {
        life.secrets.add("a secret in an address", "in-an/address+0001=&");
        var host = life.host();
        for (var path : List.of("/zoom/save?origin=web&client_secret=", "/nowhere?token=", "/events?password=")) {
            life.visitor.surfer.get(host.page(path + "in-an%2Faddress%2B0001%3D%26"));
        }
        for (var path : List.of("/oauth/redirect/zoom?state=", "/oauth/start/zoom?ticket=", "/zoom/event?token=")) {
            life.visitor.surfer.get(host.open(path + "in-an%2Faddress%2B0001%3D%26"));
            life.visitor.surfer.send(HttpRequest.newBuilder(host.open(path + "in-an%2Faddress%2B0001%3D%26"))
                    .header("authorization", "Bearer in-an/address+0001=&")
                    .header("x-zm-signature", "in-an/address+0001=&")
                    .POST(BodyPublishers.ofString("{\"event\":\"a.b\",\"token\":\"in-an/address+0001=&\"}")));
        }
    }
}
