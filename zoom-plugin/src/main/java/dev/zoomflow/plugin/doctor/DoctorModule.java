package dev.zoomflow.plugin.doctor;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.zoomflow.plugin.scopes.Scopes;

/** Gives {@link Doctor} and {@link Scopes}. Needs settings and OAuth. */
public final class DoctorModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Doctor.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    Scopes scopes() {
        return new Scopes();
    }
}
