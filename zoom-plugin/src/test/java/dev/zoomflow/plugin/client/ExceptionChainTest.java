package dev.zoomflow.plugin.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a handler may log: an exception with its causes, to the last of them. */
class ExceptionChainTest {
    static Stream<Fault> faults() {
        return Stream.of(
                Fault.status(500),
                Fault.html(502),
                Fault.garbage(),
                Fault.truncated(),
                Fault.disconnect(),
                Fault.json(400, "{\"reason\":\"Invalid Token!\",\"error\":\"invalid_grant\"}"),
                Fault.json(200, "{\"access_token\":7}"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsNoSecret(Fault fault) {
        try (var zoom = Zoom.start()) {
            var app = zoom.simulator().app();
            var pending = zoom.begin();
            var back = zoom.simulator()
                    .consent(pending.redirectTo(), zoom.simulator().user());
            var secrets = new ArrayList<>(List.of(
                    app.clientSecret(),
                    app.secretToken(),
                    Base64.getEncoder().encodeToString((app.clientId() + ":" + app.clientSecret()).getBytes(UTF_8)),
                    pending.memo().orElseThrow().reveal(),
                    Objects.requireNonNull(Zoom.query(back).get("code"))));

            var chains = said(zoom, "/oauth/token", fault, () -> zoom.complete(pending, back));
            zoom.connected().store().current().ifPresent(tokens -> {
                secrets.add(tokens.access().reveal());
                secrets.add(tokens.refresh().orElseThrow().reveal());
            });
            chains += said(
                    zoom,
                    "/v2/users/me",
                    fault,
                    () -> zoom.connection()
                            .send(zoom.connection().request("users/me").build(), BodyHandlers.ofString()));
            zoom.simulator().tokens().expireAccess();
            chains += said(zoom, "/oauth/token", fault, () -> zoom.connection().verify());

            assertThat(chains).contains("ConnectionException").doesNotContain(secrets.toArray(String[]::new));
        }
    }

    private static String said(Zoom zoom, String path, Fault fault, ThrowingCallable call) {
        zoom.simulator().faults().next(path, fault);
        var thrown = catchThrowable(call);
        zoom.simulator().faults().lift();
        var text = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }
}
