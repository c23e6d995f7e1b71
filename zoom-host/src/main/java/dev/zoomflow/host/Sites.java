package dev.zoomflow.host;

import dev.zoomflow.api.Secret;
import dev.zoomflow.host.config.LiveConfiguration;
import dev.zoomflow.host.inbox.Receiving;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Admin;
import dev.zoomflow.host.web.access.Gate;
import dev.zoomflow.host.web.access.Session;
import dev.zoomflow.host.web.open.PublicSite;
import dev.zoomflow.host.web.pages.PrivateSite;
import java.time.Clock;

/** What the two listeners serve. */
record Sites(PublicSite open, PrivateSite pages) implements AutoCloseable {

    /** @param ownToken what this host's own command line shows */
    static Sites of(
            Services services, LiveConfiguration configuration, Addresses addresses, Admin admin, Secret ownToken) {
        var settings = configuration.atStart();
        var session = new Session(addresses.pages());
        var gate = new Gate(configuration::access, ownToken, session, Clock.systemUTC());
        var practice = services.practice();
        var doctor = practice.doctor(services.core(), addresses);
        var open = open(services, configuration, addresses, services.flow().inbox());
        open.refusals().byReason().forEach(services.metrics()::countRefused);
        return new Sites(
                open,
                new PrivateSite(
                        services.core(),
                        services.flow(),
                        settings,
                        addresses,
                        new PrivateSite.Office(session, gate, admin, doctor, services.metrics())));
    }

    /** What the public listener serves, with this inbox. */
    static PublicSite open(Services services, LiveConfiguration configuration, Addresses addresses, Receiving inbox) {
        return new PublicSite(
                services.core(),
                inbox,
                configuration.atStart(),
                addresses,
                services.practice().instance(),
                services.clock());
    }

    void serve(Listeners listeners) {
        listeners.webhook().serve(open.handler());
        listeners.pages().serve(pages.handler());
    }

    @Override
    public void close() {
        pages.close();
    }
}
