package dev.zoomflow.plugin.doctor;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.plugin.oauth.AppProbe;

/** What Zoom's token endpoint tells of an app's client ID and secret. */
final class Credentials {
    private static final String NAME = "client ID and secret";

    private Credentials() {}

    /** @param offer of a code that nobody was given, so that Zoom refuses something in any case */
    static Check check(Runnable offer) {
        try {
            offer.run();
            return Check.unknown(NAME, "Zoom took a code that nobody was given");
        } catch (ConnectionException said) {
            return switch (said.code().orElse("")) {
                case "invalid_grant", "invalid_request" -> Check.passed(NAME, "Zoom knows them");
                case "invalid_client" ->
                    Check.failed(
                            NAME,
                            "Zoom does not know this pair of client ID and client secret",
                            "Copy both again from the app's page, App Credentials; mind that development and"
                                    + " production have credentials of their own");
                case AppProbe.DISABLED ->
                    Check.failed(
                            NAME,
                            "Zoom says that the app is disabled",
                            "Let an administrator of the Zoom account allow the app again");
                default -> Check.unknown(NAME, String.valueOf(said.getMessage()));
            };
        }
    }
}
