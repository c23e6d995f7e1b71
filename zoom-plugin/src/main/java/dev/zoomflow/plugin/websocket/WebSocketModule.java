package dev.zoomflow.plugin.websocket;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Gives {@link EventFeeds}. Needs {@link java.net.http.HttpClient}, the endpoints, a clock and the event sources. */
public final class WebSocketModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(EventFeeds.class).in(Singleton.class);
    }
}
