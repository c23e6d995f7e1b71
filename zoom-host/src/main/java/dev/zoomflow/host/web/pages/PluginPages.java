package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.host.plugin.PluginReport;
import dev.zoomflow.host.plugin.Plugins;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.PluginsPage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is installed, and the icons that it brings. */
final class PluginPages {
    private final Plugins plugins;
    private final Desk desk;

    PluginPages(Plugins plugins, Desk desk) {
        this.plugins = plugins;
        this.desk = desk;
    }

    Reply list(Request request) {
        return desk.page(
                request,
                200,
                "plugins",
                Desk.frame("Plugins", "plugins"),
                frame -> new PluginsPage(
                        frame, plugins.reports().stream().map(this::row).toList()));
    }

    private PluginsPage.Row row(PluginReport report) {
        var offers = plugins.handlers().stream()
                .filter(handler -> handler.pluginId().equals(report.id()))
                .map(handler -> "Handler: " + handler.displayName() + " ("
                        + handler.handler().type() + ")")
                .toList();
        return new PluginsPage.Row(
                report.file(), report.id(), report.version(), report.running(), report.problem(), offers);
    }

    /** Drawn by a plugin, so it may load and run nothing. */
    Reply icon(Request request) {
        return plugins.connectionType(request.variable("type"))
                .flatMap(ConnectionType::icon)
                .map(svg -> Reply.of(200, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8))
                        .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"))
                .orElseGet(() -> Reply.text(404, "Not found"));
    }

    List<String> types() {
        return plugins.connectionTypes().stream().map(ConnectionType::id).toList();
    }
}
