package dev.zoomflow.host;

import dev.zoomflow.host.config.HostSettings;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.open.PublicSite;
import dev.zoomflow.host.web.pages.PrivateSite;

/** What the two listeners serve. */
record Sites(PublicSite open, PrivateSite pages) {

    static Sites of(Services services, HostSettings settings, Addresses addresses) {
        return new Sites(
                new PublicSite(services.core(), services.flow().inbox(), settings, addresses),
                new PrivateSite(services.core(), services.flow(), settings, addresses));
    }

    void serve(Listeners listeners) {
        listeners.webhook().serve(open.handler());
        listeners.pages().serve(pages.handler());
    }
}
