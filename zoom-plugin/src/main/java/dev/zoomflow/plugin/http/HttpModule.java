package dev.zoomflow.plugin.http;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Needs {@link java.net.http.HttpClient}. */
public final class HttpModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Wire.class).in(Singleton.class);
    }
}
