package dev.zoomflow.plugin.http;

import com.google.inject.Inject;
import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The network, with its failures in the words of the SPI. Any thread.
 *
 * <p>Only body handlers of the JDK are given to the client: it remembers the last one of each connection it keeps, which would
 * keep this plugin's class loader after the plugin is gone.
 */
public final class Wire {
    private final HttpClient client;

    @Inject
    Wire(HttpClient client) {
        this.client = client;
    }

    /** The request's own time-out ends with the answer's headers, so that a large body may take its time. */
    public HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException late) {
            throw unavailable(request, "did not answer in time", late);
        } catch (IOException broken) {
            throw unavailable(request, "could not be reached (" + reason(broken) + ")", broken);
        } catch (InterruptedException stopped) {
            throw interrupted(request, stopped);
        }
    }

    /** A short exchange that must be over, body and all, within this time. */
    public HttpResponse<byte[]> exchange(HttpRequest request, Duration patience) {
        var answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw unavailable(request, "did not answer within " + patience.toSeconds() + " s", late);
        } catch (ExecutionException broken) {
            throw unavailable(request, "could not be reached (" + reason(broken.getCause()) + ")", broken);
        } catch (InterruptedException stopped) {
            throw interrupted(request, stopped);
        } finally {
            answer.cancel(true);
        }
    }

    private static ConnectionException interrupted(HttpRequest request, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return unavailable(request, "was not waited for: the caller was told to stop", cause);
    }

    /** For people: the cause itself goes along for the log. */
    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof SSLException) {
            return "no secure connection: " + cause.getMessage();
        }
        return cause instanceof ConnectException ? "nothing answers at that name" : "the connection broke";
    }

    /** Names the host only: a path or a query may hold what nobody should read. */
    private static ConnectionException unavailable(HttpRequest request, String what, Exception cause) {
        return new ConnectionException(
                Failure.UNAVAILABLE, "Zoom (" + request.uri().getHost() + ") " + what + "; try again later", cause);
    }
}
