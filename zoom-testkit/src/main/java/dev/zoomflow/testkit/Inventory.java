package dev.zoomflow.testkit;

import dev.zoomflow.testkit.device.Devices;
import dev.zoomflow.testkit.device.RoomSystems;
import dev.zoomflow.testkit.device.SipPhones;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.tracking.TrackingFields;
import dev.zoomflow.testkit.tsp.TspAccounts;
import dev.zoomflow.testkit.tsp.TspEndpoints;
import java.util.List;

/** What an account has beside its people: machines, and what it counts its meetings by. */
final class Inventory {
    private Inventory() {}

    static List<Family> families(Pages pages) {
        TspAccounts providers = new TspAccounts();
        return List.of(
                TrackingFields.family(),
                RoomSystems.family(pages),
                SipPhones.family(pages),
                new Devices(pages),
                providers,
                new TspEndpoints(providers));
    }
}
