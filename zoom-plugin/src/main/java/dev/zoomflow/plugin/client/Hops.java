package dev.zoomflow.plugin.client;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.plugin.http.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** One authorised request and the redirects it leads to. The token goes to Zoom only, and never again once Zoom was left. */
final class Hops {
    private static final int MOST = 5;
    private static final int LONGEST_REDIRECT = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> NOT_THE_CALLERS = Set.of("authorization", "cookie");

    private final Wire wire;
    private final Addresses addresses;

    Hops(Wire wire, Addresses addresses) {
        this.wire = wire;
        this.addresses = addresses;
    }

    HttpResponse<InputStream> send(HttpRequest request, Secret token) {
        var uri = request.uri();
        var isAtZoom = true;
        for (int hop = 0; hop <= MOST; hop++) {
            isAtZoom = isAtZoom && addresses.isZoom(uri);
            var response = wire.send(at(uri, request, token, isAtZoom));
            if (!REDIRECTS.contains(response.statusCode())) {
                return response;
            }
            discard(response.body());
            uri = next(request, response);
        }
        throw protocol("Zoom redirected more than " + MOST + " times");
    }

    private static HttpRequest at(URI uri, HttpRequest request, Secret token, boolean isAtZoom) {
        var copy = HttpRequest.newBuilder(
                        request, (name, value) -> !NOT_THE_CALLERS.contains(name.toLowerCase(Locale.ROOT)))
                .uri(uri)
                .timeout(request.timeout().orElse(PATIENCE));
        return isAtZoom
                ? copy.setHeader("Authorization", "Bearer " + token.reveal()).build()
                : copy.build();
    }

    /** Read to its end, so that the connection can be used again. */
    private static void discard(InputStream body) {
        try (body) {
            body.readNBytes(LONGEST_REDIRECT);
        } catch (IOException broken) {
            throw Pump.brokenOff(broken);
        }
    }

    private URI next(HttpRequest request, HttpResponse<?> response) {
        var location = response.headers().firstValue("Location").orElse("");
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw protocol("Zoom redirected a " + request.method() + ", which is not repeated elsewhere");
        }
        try {
            var target = response.uri().resolve(location);
            if (!location.isBlank() && (addresses.isZoom(target) || isSafe(target))) {
                return target;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw protocol("Zoom redirected to something that is no address");
        }
        throw protocol("Zoom redirected to an address that is not https");
    }

    private static boolean isSafe(URI target) {
        return "https".equalsIgnoreCase(target.getScheme()) && target.getHost() != null;
    }

    private static ConnectionException protocol(String message) {
        return new ConnectionException(Failure.PROTOCOL, message);
    }
}
