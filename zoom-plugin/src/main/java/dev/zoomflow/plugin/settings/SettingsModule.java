package dev.zoomflow.plugin.settings;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.zoomflow.api.connection.SettingValues;

/** Needs {@link SettingValues}. */
public final class SettingsModule extends AbstractModule {
    @Provides
    @Singleton
    ZoomSettings settings(SettingValues values) {
        return ZoomSettings.parse(values);
    }

    @Provides
    Endpoints endpoints(ZoomSettings settings) {
        return settings.endpoints();
    }
}
