package dev.zoomflow.host;

import dev.zoomflow.host.config.HostSettings;
import dev.zoomflow.host.config.Loopback;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.http.Listener;
import java.net.URI;
import java.util.List;

/** The two ports: the one a tunnel exposes, and the one that stays on this machine. */
record Listeners(Listener webhook, Listener pages) implements AutoCloseable {

    static Listeners start(HostOptions.Ports ports, HostSettings.Binds binds) {
        var webhook = Listener.start(
                new Listener.Place("public listener", binds.webhook(), ports.webhook(), "--public-port"));
        try {
            return new Listeners(
                    webhook,
                    Listener.start(
                            new Listener.Place("private pages", binds.pages(), ports.pages(), "--private-port")));
        } catch (RuntimeException failed) {
            webhook.close();
            throw failed;
        }
    }

    Addresses addresses(HostSettings settings) {
        return new Addresses(
                settings.webhookAddress().map(address -> withPort(address.base())),
                settings.pagesAddress().orElseGet(() -> URI.create("http://localhost:" + pages.port())));
    }

    /** Where a program on this machine finds the private one. */
    URI local(HostSettings.Binds binds) {
        var everywhere = List.of("0.0.0.0", "::", "[::]").contains(binds.pages());
        var host = everywhere ? "127.0.0.1" : binds.pages();
        return URI.create("http://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":"
                + pages.port());
    }

    /** http is for this machine only, so an address without a port can only mean our own. */
    private URI withPort(URI base) {
        var ours = base.getScheme().equals("http") && base.getPort() < 0 && Loopback.isName(base.getHost());
        return ours ? URI.create(base + ":" + webhook.port()) : base;
    }

    @Override
    public void close() {
        webhook.close();
        pages.close();
    }
}
