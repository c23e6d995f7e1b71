package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Parameters;

/** The device code grant: a device asks again and again until a person has decided. */
record DevicePolling(DeviceAuthorizations devices, Grants grants) implements GrantType {
    @Override
    public boolean isFor(Client client) {
        return GrantType.needsConsent(client);
    }

    @Override
    public TokenPair issue(Client client, Parameters parameters) {
        String code = parameters.first("device_code").orElse("");
        return grants.authorize(devices.poll(code, client));
    }
}
