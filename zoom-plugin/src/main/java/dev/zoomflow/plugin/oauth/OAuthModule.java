package dev.zoomflow.plugin.oauth;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Gives {@link OAuth}. Needs the wire, the endpoints and a clock. */
public final class OAuthModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(TokenEndpoint.class).in(Singleton.class);
        bind(OAuth.class).in(Singleton.class);
        bind(AppProbe.class).in(Singleton.class);
    }
}
