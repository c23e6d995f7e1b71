package dev.zoomflow.plugin.client;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Gives {@link ZoomClient}. Needs the wire, the endpoints and a clock. */
public final class ClientModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ZoomClient.class).in(Singleton.class);
    }
}
