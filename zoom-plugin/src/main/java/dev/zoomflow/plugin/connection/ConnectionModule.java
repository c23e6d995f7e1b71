package dev.zoomflow.plugin.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import dev.zoomflow.api.connection.Integration;

/** Gives the {@link Integration}. Needs all the others. */
public final class ConnectionModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Integration.class).to(ZoomIntegration.class);
        bind(ZoomIntegration.class).in(Singleton.class);
    }
}
