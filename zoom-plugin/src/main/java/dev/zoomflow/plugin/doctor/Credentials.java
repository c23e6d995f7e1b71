package dev.zoomflow.plugin.doctor;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.plugin.oauth.AppProbe;
import dev.zoomflow.plugin.settings.App;

/** What Zoom's token endpoint tells of an app's client ID and secret. */
final class Credentials {
    private static final String NAME = "client ID and secret";

    private Credentials() {}

    /** @param offer of a code that nobody was given, so that Zoom refuses something in any case */
    static Check ofCode(App app, Runnable offer) {
        try {
            offer.run();
            return Check.unknown(NAME, "Zoom took a code that nobody was given");
        } catch (ConnectionException said) {
            return switch (said.code().orElse("")) {
                case "invalid_grant", "invalid_request" -> Check.passed(NAME, "Zoom knows them");
                case AppProbe.DISABLED -> disabled("Let an administrator of the Zoom account allow the app again");
                default -> refused(app, said);
            };
        }
    }

    /** @param fetch of a token, by which Zoom judges the account, too */
    static Check ofAccount(App app, Runnable fetch) {
        try {
            fetch.run();
            return Check.passed(NAME, "Zoom gives this app a token for its account");
        } catch (ConnectionException said) {
            return switch (said.code().orElse("")) {
                case "invalid_request" ->
                    Check.failed(
                            "account ID",
                            "Zoom does not accept it for this app",
                            "Copy it again from the app's page, App Credentials");
                case "invalid_grant" ->
                    Check.failed(
                            NAME,
                            "Zoom knows them, but gives this app no token",
                            "See that it is activated: the app's page, Activation");
                case AppProbe.DISABLED ->
                    disabled("Activate it on the app's page, Activation, or let an administrator of the Zoom account"
                            + " allow it again");
                default -> refused(app, said);
            };
        }
    }

    private static Check disabled(String fix) {
        return Check.failed(NAME, "Zoom says that the app is disabled (" + AppProbe.DISABLED + ")", fix);
    }

    private static Check refused(App app, ConnectionException said) {
        return said.code().filter("invalid_client"::equals).isPresent()
                ? Check.failed(
                        NAME,
                        "Zoom does not know this pair of client ID and client secret",
                        "Copy both again from the app's page, App Credentials, as " + app.idName() + " and "
                                + app.secretName() + "; mind that development and production have credentials of"
                                + " their own")
                : Check.unknown(NAME, String.valueOf(said.getMessage()));
    }
}
