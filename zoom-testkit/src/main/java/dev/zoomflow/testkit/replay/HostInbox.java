package dev.zoomflow.testkit.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored events of a running host, by its private listener. What is read stays in memory. */
public final class HostInbox {
    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORIZED = 401;

    private final URI host;
    private final Optional<String> adminToken;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * @param adminToken what the host asks programs for where it is not on the loopback only
     */
    public HostInbox(URI host, Optional<String> adminToken) {
        this.host = host;
        this.adminToken = adminToken;
    }

    /**
     * All that it has, oldest first.
     *
     * @throws IllegalStateException when there is no such host, or it refuses; the message says what to do
     */
    public EventRecording read() {
        List<ReceivedEvent> events = new ArrayList<>();
        long after = 0;
        while (true) {
            List<String> lines = page(after);
            if (lines.isEmpty()) {
                return new EventRecording(events);
            }
            for (String line : lines) {
                events.add(ReceivedEvent.parse(line));
            }
            after = Position.of(lines.get(lines.size() - 1));
        }
    }

    private List<String> page(long after) {
        URI page = host.resolve("/api/deliveries?after=" + after);
        HttpRequest.Builder request = HttpRequest.newBuilder(page);
        adminToken.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answered " + answer.statusCode() + hint(answer.statusCode()));
            }
            return answer.body().lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreachable) {
            throw new IllegalStateException(
                    "no host answers at " + host + " (" + unreachable + "); --from takes its private address",
                    unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading from " + host, stopped);
        }
    }

    private static String hint(int status) {
        return switch (status) {
            case NOT_FOUND -> "; --from takes the private address of a zoomflow host";
            case UNAUTHORIZED -> "; --token-file names a file with the host's admin token";
            default -> "";
        };
    }
}
