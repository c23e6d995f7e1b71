package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.world.Directory;

/** {@code client_credentials}: an app in its own name, for chatbots and the app's own Marketplace entry. */
record OwnName(Directory directory, Grants grants) implements GrantType {
    @Override
    public boolean isFor(Client client) {
        return !client.isPublic();
    }

    @Override
    public TokenPair issue(Client client, Parameters parameters) {
        User owner = directory.users().stream().findFirst().orElseThrow(OauthError.BAD_REQUEST::problem);
        return grants.forAppItself(client.app(), owner);
    }
}
