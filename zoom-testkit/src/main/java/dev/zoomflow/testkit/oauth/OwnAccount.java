package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.world.Directory;

/** {@code account_credentials}: a Server-to-Server app in the name of its account's owner, its first user. */
record OwnAccount(Directory directory, Grants grants) implements GrantType {
    @Override
    public boolean isFor(Client client) {
        return client.app().kind() == App.Kind.SERVER_TO_SERVER;
    }

    @Override
    public TokenPair issue(Client client, Parameters parameters) {
        String account = parameters.first("account_id").orElse("");
        User owner = directory.users().stream()
                .filter(user -> user.accountId().equals(account))
                .findFirst()
                .orElseThrow(OauthError.BAD_REQUEST::problem);
        return grants.forOwnAccount(client.app(), owner);
    }
}
