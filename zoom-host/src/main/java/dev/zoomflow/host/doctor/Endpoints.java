package dev.zoomflow.host.doctor;

import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.web.Addresses;
import java.util.List;

/** The public addresses of event sources. */
final class Endpoints {
    private final Addresses addresses;
    private final Probing probing;

    Endpoints(Addresses addresses, Probing probing) {
        this.addresses = addresses;
        this.probing = probing;
    }

    /**
     * Nothing without a public address.
     *
     * @param end of the address, after the source's name
     */
    List<Check> check(String type, List<EventSource> sources, String end) {
        return addresses.webhook().stream()
                .flatMap(base -> sources.stream()
                        .map(source -> probing.check(source, base.resolve("/" + type + "/" + source.name() + end))))
                .toList();
    }
}
