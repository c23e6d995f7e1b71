package dev.zoomflow.plugin.webhook;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.zoomflow.plugin.settings.ZoomSettings;

/** Gives {@link EventSources}. Needs {@link ZoomSettings}. */
public final class WebhookModule extends AbstractModule {
    @Provides
    @Singleton
    EventSources sources(ZoomSettings settings) {
        return new EventSources(settings);
    }
}
