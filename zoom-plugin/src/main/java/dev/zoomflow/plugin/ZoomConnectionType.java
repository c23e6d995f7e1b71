package dev.zoomflow.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.plugin.client.ClientModule;
import dev.zoomflow.plugin.connection.AuthTypes;
import dev.zoomflow.plugin.connection.ConnectionModule;
import dev.zoomflow.plugin.doctor.DoctorModule;
import dev.zoomflow.plugin.http.HttpModule;
import dev.zoomflow.plugin.oauth.OAuthModule;
import dev.zoomflow.plugin.settings.ServerKeys;
import dev.zoomflow.plugin.settings.SettingsModule;
import dev.zoomflow.plugin.settings.ZoomSettings;
import dev.zoomflow.plugin.webhook.WebhookModule;
import dev.zoomflow.plugin.websocket.WebSocketModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pf4j.Extension;

/** Zoom in the selector. {@link #open} is where everything is wired, and the only place. */
@Extension
public final class ZoomConnectionType implements ConnectionType {
    @Override
    public String id() {
        return "zoom";
    }

    @Override
    public String displayName() {
        return "Zoom";
    }

    @Override
    public Optional<String> icon() {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("icon.svg"), "no icon.svg")) {
            return Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("the plugin's jar is damaged", broken);
        }
    }

    @Override
    public List<AuthType> authTypes() {
        return AuthTypes.all();
    }

    @Override
    public List<Setting> serverSettings() {
        return ServerKeys.all();
    }

    @Override
    public Map<String, String> problems(SettingValues settings) {
        return ZoomSettings.parse(settings).problems();
    }

    @Override
    public Integration open(HostServices host) {
        var injector = Guice.createInjector(
                Stage.PRODUCTION,
                strict(),
                new HostModule(host),
                new SettingsModule(),
                new HttpModule(),
                new OAuthModule(),
                new ClientModule(),
                new WebhookModule(),
                new DoctorModule(),
                new WebSocketModule(),
                new ConnectionModule());
        return injector.getInstance(Integration.class);
    }

    private static Module strict() {
        return (Binder binder) -> {
            binder.requireExplicitBindings();
            binder.disableCircularProxies();
            binder.requireAtInjectOnConstructors();
        };
    }
}
