package dev.zoomflow.host;

import dev.zoomflow.host.thread.Daemon;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one HTTP client that all plugins share. */
final class OutboundClient {
    private static final int THREADS = 4;

    private OutboundClient() {}

    static HttpClient open() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads())
                .build();
    }

    /**
     * All made now, on the host's own stack: on JDK 17 a thread keeps whose code was on the stack that made it, so one made
     * during a plugin's call would keep that plugin's class loader after the plugin is unloaded.
     */
    private static Executor threads() {
        var threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), Daemon.factory("outbound"));
        threads.prestartAllCoreThreads();
        return threads;
    }
}
