package dev.zoomflow.plugin.words;

import dev.zoomflow.api.Failure;
import java.util.List;

/** The numbers that stand on Zoom's own pages of the sign-in (4,700) and in its logs. */
final class SignInNumbers {
    static final List<ErrorNumber> ALL = List.of(
            new ErrorNumber(
                    "4700",
                    Failure.CONFIGURATION,
                    "the redirect URL or another part of the sign-in's address is not one that the app knows",
                    "On the app's page, Basic Information, enter the OAuth Redirect URL letter for letter as the Doctor page shows it"),
            new ErrorNumber(
                    "4702",
                    Failure.CONFIGURATION,
                    "there is no app with this client ID",
                    "Copy Client ID and Client Secret again from the app's page, App Credentials"),
            new ErrorNumber(
                    "4704",
                    Failure.CONFIGURATION,
                    "client ID and client secret do not belong together",
                    "Copy Client ID and Client Secret again from the app's page, App Credentials"),
            new ErrorNumber(
                    "4705",
                    Failure.CONFIGURATION,
                    "the app is of a kind that may not sign in this way",
                    "Choose the authentication type that fits the app: a General app signs people in, a Server-to-Server app needs none"),
            new ErrorNumber(
                    "4706",
                    Failure.CONFIGURATION,
                    "client ID or grant type is missing",
                    "Copy Client ID and Client Secret again from the app's page, App Credentials"),
            new ErrorNumber(
                    "4709",
                    Failure.CONFIGURATION,
                    "the redirect URL differs from the one that the sign-in began with",
                    "On the app's page, Basic Information, enter the OAuth Redirect URL letter for letter as the Doctor page shows it"),
            new ErrorNumber(
                    "4711",
                    Failure.REFUSED,
                    "the app, or the consent, lacks a scope",
                    "Add the named scope on the app's page, Scopes, then re-authorise: tokens keep the scopes they were made with"),
            new ErrorNumber(
                    "4717",
                    Failure.CONFIGURATION,
                    "the app is disabled",
                    "Let an administrator of the Zoom account allow the app again, then re-authorise"),
            new ErrorNumber(
                    "4733",
                    Failure.AUTHORIZATION,
                    "the code of this sign-in is older than five minutes",
                    "Start the OAuth flow again"),
            new ErrorNumber(
                    "4734",
                    Failure.AUTHORIZATION,
                    "the code of this sign-in is used or not this app's",
                    "Start the OAuth flow again"),
            new ErrorNumber(
                    "4735",
                    Failure.AUTHORIZATION,
                    "the Zoom user who authorised it is gone",
                    "Re-authorise as another user of the account"),
            new ErrorNumber(
                    "4737",
                    Failure.AUTHORIZATION,
                    "Zoom has no such authorisation any more",
                    "Re-authorise, on the connection's page"),
            new ErrorNumber(
                    "4738",
                    Failure.AUTHORIZATION,
                    "an administrator took the app's approval back",
                    "Let an administrator of the Zoom account approve the app, then re-authorise"),
            new ErrorNumber(
                    "4740",
                    Failure.AUTHORIZATION,
                    "an old refresh token was used too often",
                    "Re-authorise, on the connection's page"),
            new ErrorNumber(
                    "4741",
                    Failure.AUTHORIZATION,
                    "the same user authorised the app again elsewhere, which ended this authorisation",
                    "Re-authorise here; use the app for this user in one place only"));

    private SignInNumbers() {}
}
