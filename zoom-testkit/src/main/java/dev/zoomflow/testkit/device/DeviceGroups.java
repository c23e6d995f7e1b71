package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The groups into which accounts have sorted their devices. Thread-safe. */
public final class DeviceGroups {
    private final Map<String, DeviceGroup> groups = new LinkedHashMap<>();

    /** Its id. */
    public synchronized String add(String accountId, String name, String description) {
        String id = UUID.randomUUID().toString();
        groups.put(id, new DeviceGroup(id, accountId, name, description, List.of(), List.of()));
        return id;
    }

    /**
     * @throws IllegalArgumentException when there is no such group
     */
    public void offerFirmware(String group, String vendor, String model, String version) {
        change(group, known -> known.with(new DeviceGroup.Firmware(vendor, model, version)));
    }

    /**
     * @throws IllegalArgumentException when there is no such group
     */
    public void offerApp(String group, String version) {
        change(group, known -> known.withApp(version));
    }

    private synchronized void change(String group, UnaryOperator<DeviceGroup> change) {
        if (groups.computeIfPresent(group, (id, known) -> change.apply(known)) == null) {
            throw new IllegalArgumentException("there is no group of devices " + group);
        }
    }

    synchronized List<DeviceGroup> of(Caller caller) {
        return groups.values().stream()
                .filter(group -> group.accountId().equals(caller.account().id()))
                .toList();
    }

    /**
     * @throws ApiError when the caller's account has none of this id
     */
    DeviceGroup find(Caller caller, String id) {
        return of(caller).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 300, "Device group does not exist: " + id + "."));
    }
}
