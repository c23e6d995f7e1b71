package dev.zoomflow.host;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clock of a simulator elsewhere, asked each time: what it signs right after it was moved must be fresh here. It goes on by
 * itself while nobody answers. Any thread; waits for the answer.
 */
public final class FollowedClock extends Clock {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(5);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Duration ahead = Duration.ZERO;
    private volatile long silentSince = System.nanoTime() - 2 * AFTER_SILENCE.toNanos();

    private FollowedClock(URI address) {
        this.address = address;
    }

    /**
     * @param simulator its base address
     * @throws StartException if no simulator tells the time there
     */
    public static FollowedClock of(URI simulator) {
        var clock = new FollowedClock(simulator.resolve("/_control/clock"));
        try {
            clock.ahead = clock.ask();
            return clock;
        } catch (IOException | IllegalArgumentException nobody) {
            throw new StartException("--clock " + simulator + ": no simulator tells the time there ("
                    + nobody.getMessage() + "); give the address that its first line shows");
        }
    }

    private Duration ask() throws IOException {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var answer = client.send(request, BodyHandlers.ofString()).body();
            var shown = Instant.parse(JSON.readTree(answer).path("now").asString(""));
            return Duration.between(Instant.now(), shown);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } catch (DateTimeException | JacksonException noTime) {
            throw new IOException("the answer is no time", noTime);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead());
    }

    /** How far it is ahead of real time. */
    private Duration ahead() {
        if (System.nanoTime() - silentSince > AFTER_SILENCE.toNanos()) {
            try {
                ahead = ask();
            } catch (IOException gone) {
                silentSince = System.nanoTime();
            }
        }
        return ahead;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.offset(Clock.system(zone), ahead());
    }
}
