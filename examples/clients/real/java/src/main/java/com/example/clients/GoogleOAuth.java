package com.example.clients;

import com.google.api.client.auth.oauth2.AuthorizationCodeFlow;
import com.google.api.client.auth.oauth2.BearerToken;
import com.google.api.client.auth.oauth2.Credential;
import com.google.api.client.auth.oauth2.TokenResponseException;
import com.google.api.client.http.BasicAuthentication;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.store.MemoryDataStoreFactory;

/** Google's OAuth client, which refreshes by itself when the API answers 401. */
final class GoogleOAuth {
    public static void main(String[] args) throws Exception {
        World world = new World();
        var transport = new NetHttpTransport();
        var flow = new AuthorizationCodeFlow.Builder(
                        BearerToken.authorizationHeaderAccessMethod(),
                        transport,
                        GsonFactory.getDefaultInstance(),
                        new GenericUrl("https://zoom.us/oauth/token"),
                        new BasicAuthentication(world.clientId(), world.clientSecret()),
                        world.clientId(),
                        "https://zoom.us/oauth/authorize")
                .enablePKCE()
                .setDataStoreFactory(MemoryDataStoreFactory.getDefaultInstance())
                .build();
        var back = world.consent(
                flow.newAuthorizationUrl().setRedirectUri(World.CALLBACK.toString()).build());
        var tokens = flow.newTokenRequest(back.get("code"))
                .setRedirectUri(World.CALLBACK.toString())
                .execute();
        Credential credential = flow.createAndStoreCredential(tokens, "a user of the app's");
        world.checkIsPerson(me(transport, credential));

        credential.setAccessToken("of yesterday");
        world.checkIsPerson(me(transport, credential));
        World.check(!credential.getRefreshToken().equals(tokens.getRefreshToken()), "the refresh token did not change");
        credential.setRefreshToken(tokens.getRefreshToken());
        try {
            credential.refreshToken();
        } catch (TokenResponseException e) {
            World.check("invalid_grant".equals(e.getDetails().getError()), e.getMessage());
            return;
        }
        throw new AssertionError("a refresh token that was used still works");
    }

    private static String me(NetHttpTransport transport, Credential credential) throws Exception {
        return transport
                .createRequestFactory(credential)
                .buildGetRequest(new GenericUrl("https://api.zoom.us/v2/users/me"))
                .execute()
                .parseAsString();
    }
}
