package dev.zoomflow.plugin.support;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.testkit.App;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What a host gives the plugin. */
public record TestHost(Clock clock, HttpClient httpClient, SettingValues settings) implements HostServices {
    public static final String CLIENT_ID = "client-1";
    public static final String CLIENT_SECRET = "client-secret-1";
    public static final String SECRET_TOKEN = "zsim-webhook-secret-0001";

    public static final App APP = new App(
            "Test host",
            App.Kind.USER_MANAGED,
            new App.Credentials(CLIENT_ID, CLIENT_SECRET, SECRET_TOKEN),
            List.of(),
            Set.of());

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofMinutes(3))
            .executor(threads())
            .build();

    public static TestHost with(SettingValues settings) {
        return new TestHost(Clock.systemUTC(), HTTP, settings);
    }

    /** A host whose Zoom is at this address. */
    public static TestHost at(String zoom) {
        return with(complete()
                .with("ZOOM_OAUTH_URL", zoom)
                .with("ZOOM_API_URL", zoom)
                .with("ZOOM_WEBSOCKET_URL", zoom));
    }

    public static SettingValues complete() {
        return SettingValues.none()
                .with("ZOOM_CLIENT_ID", CLIENT_ID)
                .with("ZOOM_CLIENT_SECRET", Secret.of(CLIENT_SECRET))
                .with("ZOOM_SECRET_TOKEN", Secret.of(SECRET_TOKEN));
    }

    /**
     * Threads that are there before any plugin: on JDK 17 a thread remembers who was on the stack when it was made, and with
     * it a class loader.
     */
    private static Executor threads() {
        var threads = new ThreadPoolExecutor(4, 4, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "test-http");
            thread.setDaemon(true);
            return thread;
        });
        threads.prestartAllCoreThreads();
        return threads;
    }
}
