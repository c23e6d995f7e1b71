package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Channel;
import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.DeliveryRules;
import dev.zoomflow.testkit.DeliveryRules.Redirects;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Sends one attempt and waits for its answer as long as the rules say. */
final class Post implements AutoCloseable {
    private final Wire wire = new Wire();
    private final Headers headers;
    private final EndpointTokens tokens;
    private final InstantSource clock;
    private final DeliveryRules rules;

    Post(Headers headers, InstantSource clock, DeliveryRules rules) {
        this.headers = headers;
        this.tokens = new EndpointTokens(wire, clock, rules.patience());
        this.clock = clock;
        this.rules = rules;
    }

    Attempt send(Outgoing outgoing) {
        Instant at = clock.instant();
        long begin = System.nanoTime();
        Map<String, String> sent = headers.of(outgoing);
        try {
            tokens.authenticate(outgoing.subscription(), sent);
            WireAnswer got = post(outgoing, sent);
            forgetRefusedToken(outgoing, got);
            return new Attempt(at, sent, Optional.of(got.status()), got.headers(), got.body(), since(begin));
        } catch (SocketTimeoutException late) {
            return unanswered(at, sent, "no answer within " + rules.patience().toMillis() + " ms", begin);
        } catch (ConnectException nobody) {
            return unanswered(at, sent, "nobody listens there: " + nobody.getMessage(), begin);
        } catch (IOException | RuntimeException failed) {
            return unanswered(at, sent, String.valueOf(failed), begin);
        }
    }

    private WireAnswer post(Outgoing outgoing, Map<String, String> headers) throws IOException {
        URI endpoint = outgoing.subscription().endpoint();
        byte[] body = outgoing.body().bytes();
        WireAnswer got = wire.post(endpoint, headers, body, rules.patience());
        String location = got.headers().getOrDefault("location", "");
        boolean follow = rules.redirects() == Redirects.FOLLOW && got.status() / 100 == 3 && !location.isEmpty();
        return follow ? wire.post(endpoint.resolve(location), headers, body, rules.patience()) : got;
    }

    private void forgetRefusedToken(Outgoing outgoing, WireAnswer got) {
        if (got.status() == 401 && outgoing.subscription().channel() instanceof Channel.Webhook webhook) {
            tokens.forget(webhook.authentication());
        }
    }

    private static Attempt unanswered(Instant at, Map<String, String> sent, String why, long begin) {
        return new Attempt(at, sent, Optional.empty(), Map.of(), why, since(begin));
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        wire.close();
    }
}
