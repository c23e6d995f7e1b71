package dev.zoomflow.plugin.client;

import com.google.inject.Inject;
import dev.zoomflow.plugin.http.Wire;
import dev.zoomflow.plugin.oauth.Grant;
import dev.zoomflow.plugin.settings.Endpoints;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

/** Zoom's API, called with a grant. Immutable; any thread. */
public final class ZoomClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Addresses addresses;
    private final Hops hops;
    private final Clock clock;

    @Inject
    ZoomClient(Wire wire, Endpoints endpoints, Clock clock) {
        this.addresses = new Addresses(endpoints);
        this.hops = new Hops(wire, addresses);
        this.clock = clock;
    }

    public HttpRequest.Builder request(Grant grant, String path) {
        return HttpRequest.newBuilder(addresses.api(path, grant.stored())).timeout(PATIENCE);
    }

    public <T> HttpResponse<T> send(Grant grant, HttpRequest request, HttpResponse.BodyHandler<T> body) {
        addresses.check(request.uri());
        var tokens = grant.usable();
        var first = hops.send(request, tokens.access());
        var answer = Reception.of(first, body);
        if (!ApiError.isRefusedToken(first.statusCode(), answer)) {
            return delivered(request, first, answer);
        }
        var second = hops.send(request, grant.insteadOf(tokens).access());
        return delivered(request, second, Reception.of(second, body));
    }

    private <T> HttpResponse<T> delivered(HttpRequest request, HttpResponse<?> response, Answer<T> answer) {
        return answer.match(body -> new Delivered<>(request, response, body), refusal -> {
            throw ApiError.of(response, refusal, addresses.isApi(response.uri()), clock.instant());
        });
    }
}
