package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.reload.Reload;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.SettingsPage;

/** The configuration in use, without its secrets. */
final class SettingsPages {
    private final Reload reload;
    private final SecretPages secrets;
    private final Desk desk;

    SettingsPages(Reload reload, SecretPages secrets, Desk desk) {
        this.reload = reload;
        this.secrets = secrets;
        this.desk = desk;
    }

    Reply show(Request request) {
        return desk.page(
                request,
                200,
                "settings",
                Desk.frame("Settings", "settings"),
                frame -> new SettingsPage(frame, reload.notes(), secrets.ofServer(), reload.print()));
    }
}
