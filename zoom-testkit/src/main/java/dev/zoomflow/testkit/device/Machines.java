package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.phone.PhoneSystem;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.user.Profiles;
import java.util.stream.Stream;

/** All machines of accounts, and who answers for them. */
public final class Machines {
    private final DeviceGroups groups = new DeviceGroups();

    public DeviceGroups groups() {
        return groups;
    }

    public Stream<Family> families(PhoneSystem phone, Profiles profiles, Pages pages) {
        DeviceBook book = new DeviceBook();
        return Stream.of(
                RoomSystems.family(pages),
                SipPhones.family(pages),
                new Devices(book, groups, pages),
                new DeviceGroupEndpoints(book, groups, pages),
                new ApplianceEndpoints(book, phone, profiles));
    }
}
