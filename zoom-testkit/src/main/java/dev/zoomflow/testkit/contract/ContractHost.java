package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.SettingValues;
import java.time.Clock;

/** What a contract gives a connection type. */
record ContractHost(Clock clock, WatchedClient httpClient, SettingValues settings) implements HostServices {
    static ContractHost with(SettingValues settings, Clock clock) {
        return new ContractHost(clock, new WatchedClient(), settings);
    }
}
