package dev.zoomflow.plugin.webhook;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.plugin.settings.ZoomSettings;

/** Gives the server's own {@link EventSource}. Needs {@link ZoomSettings}. */
public final class WebhookModule extends AbstractModule {
    @Provides
    @Singleton
    EventSource serverSource(ZoomSettings settings) {
        return new ZoomEventSource(
                settings.clientId().orElse(""), settings.secretTokens(), settings.secretTokenProblem(), Owners.table());
    }
}
