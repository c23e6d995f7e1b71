package dev.zoomflow.plugin.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.testkit.contract.AuthorizationFlowContract;
import dev.zoomflow.testkit.contract.RenewalContract;
import dev.zoomflow.testkit.contract.SecretRotationContract;

/** The app that the server is configured with. */
class DefaultAppContractTest extends ZoomSubject
        implements AuthorizationFlowContract, RenewalContract, SecretRotationContract {
    @Override
    public String authType() {
        return "oauthDefault";
    }

    @Override
    public SettingValues form() {
        return SettingValues.none();
    }

    @Override
    public String path() {
        return "users/me";
    }

    @Override
    public String secretSetting() {
        return "ZOOM_SECRET_TOKEN";
    }

    @Override
    public Delivery signed(Secret secret) {
        var message = ZoomDeliveries.MESSAGES.get(0).getBytes(UTF_8);
        return ZoomDeliveries.signed(message, clock().instant(), secret.reveal());
    }
}
