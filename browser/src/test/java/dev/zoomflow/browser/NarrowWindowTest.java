package dev.zoomflow.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InChromium.class)
class NarrowWindowTest {
    @Test
    void holdsEveryPage(Visit visit) {
        var id = visit.connected("Narrow", visit.zoom().app("Narrow", "server-to-server"));
        narrow(visit, "connections", "/connections");
        narrow(visit, "selector", "/connections/new");
        narrow(visit, "authentication-type", "/connections/new/zoom");
        narrow(visit, "form", "/zoom?origin=web&cid=" + id);
        narrow(visit, "connection", "/connections/" + id);
        narrow(visit, "secret", "/connections/" + id + "/secret");
        narrow(visit, "events-to-select", "/events?select=1");
        narrow(visit, "explain", "/explain");
        narrow(visit, "plugins", "/plugins");
        narrow(visit, "settings", "/settings");
    }

    private static void narrow(Visit visit, String name, String path) {
        visit.open(path);
        visit.album().takeNarrow(name);
    }
}
