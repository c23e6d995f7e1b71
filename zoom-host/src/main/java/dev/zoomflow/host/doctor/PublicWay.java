package dev.zoomflow.host.doctor;

import dev.zoomflow.api.connection.Check;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** The way from outside to the public listener: name, tunnel, certificate, and who answers at its end. */
final class PublicWay {
    private static final String NAME = "public address";
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Instance instance;
    private final Duration patience;

    PublicWay(HttpClient client, Instance instance, Duration patience) {
        this.client = client;
        this.instance = instance;
        this.patience = patience;
    }

    Check check(URI address) {
        var request = HttpRequest.newBuilder(address.resolve("/healthz"))
                .timeout(patience)
                .build();
        try {
            return judged(address, client.send(request, BodyHandlers.ofString()));
        } catch (SSLException untrusted) {
            return Check.failed(
                    "TLS",
                    address + " has no certificate that can be trusted: " + untrusted.getMessage(),
                    "Give the tunnel or proxy a certificate of a public authority with its whole chain;"
                            + " services deliver nowhere else");
        } catch (HttpTimeoutException slow) {
            return Check.failed(
                    NAME,
                    address + " did not answer within " + patience.toSeconds() + " s",
                    "Let the tunnel lead to the public listener, and look for a firewall that drops what comes from"
                            + " outside");
        } catch (IOException broken) {
            return Check.failed(
                    NAME,
                    (broken instanceof ConnectException ? "nobody answers at " : "the connection broke at ") + address,
                    tunnel());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Check.unknown(NAME, "interrupted");
        }
    }

    private Check judged(URI address, HttpResponse<String> answer) {
        var who = answer.headers().firstValue(Instance.HEADER).orElse("");
        if (who.equals(instance.id())) {
            return Check.passed(NAME, address + " leads to this host");
        }
        if (!who.isEmpty()) {
            return Check.failed(
                    NAME,
                    address + " leads to another host of this program",
                    "Point the tunnel at this one, or stop the other");
        }
        return Check.failed(
                NAME,
                address + " is answered by something else (" + answer.statusCode() + ")",
                "Let the tunnel or proxy pass /healthz, /oauth/… and the event addresses to the public listener,"
                        + " without a sign-in or a page of its own before it");
    }

    private static String tunnel() {
        return "Start the tunnel, let it lead to the public listener, and set WEBHOOK_ADDRESS to its name";
    }
}
