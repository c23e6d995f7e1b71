package dev.zoomflow.plugin;

import com.google.inject.AbstractModule;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.SettingValues;
import java.net.http.HttpClient;
import java.time.Clock;

/** The one door through which the host's services come in. */
final class HostModule extends AbstractModule {
    private final HostServices host;

    HostModule(HostServices host) {
        this.host = host;
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(host.clock());
        bind(HttpClient.class).toInstance(host.httpClient());
        bind(SettingValues.class).toInstance(host.settings());
    }
}
