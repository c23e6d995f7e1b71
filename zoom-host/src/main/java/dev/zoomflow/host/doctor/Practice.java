package dev.zoomflow.host.doctor;

import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Core;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;

/** Where a {@link Doctor} comes from: what it needs of the host that it examines. */
public record Practice(Database database, Path data, HttpClient client, Clock clock, Instance instance) {
    public Doctor doctor(Core core, Addresses addresses) {
        return new Doctor(
                core,
                addresses,
                new Doctor.Tools(
                        new OwnHealth(core.plugins(), database, data, OwnHealth.Room.OF_THE_DISK),
                        new PublicWay(client, instance, PublicWay.PATIENCE),
                        new Probing(client, clock),
                        Limits.defaults()));
    }
}
