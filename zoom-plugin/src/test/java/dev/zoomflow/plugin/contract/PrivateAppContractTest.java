package dev.zoomflow.plugin.contract;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.testkit.contract.AuthorizationFlowContract;
import dev.zoomflow.testkit.contract.RenewalContract;

/** An app that the user brings. */
// tag::contract[]
class PrivateAppContractTest extends ZoomSubject implements AuthorizationFlowContract, RenewalContract {
    @Override
    public String authType() {
        return "oauthPrivate";
    }

    @Override
    public SettingValues form() {
        return form(zoom.app());
    }

    @Override
    public String path() {
        return "users/me";
    }
}
// end::contract[]
