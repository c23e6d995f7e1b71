package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.world.Directory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/** Which app calls: by its Basic header, or by parameters in query or body. */
final class Clients {
    private final Directory directory;

    Clients(Directory directory) {
        this.directory = directory;
    }

    /** The app that has this client id, public or not. */
    Optional<Client> named(String id) {
        return directory
                .app(id)
                .map(app -> new Client(app, id, false))
                .or(() -> directory.apps().stream()
                        .filter(app -> app.credentials().publicClientId().equals(Optional.of(id)))
                        .findFirst()
                        .map(app -> new Client(app, id, true)));
    }

    /**
     * @throws OauthProblem when it is none of the apps, or one that is disabled
     */
    Client authenticated(Request request, Parameters parameters) {
        Optional<String> id = parameters.filled("client_id");
        Optional<Map.Entry<String, String>> basic = request.basicCredentials();
        String secret = parameters.first("client_secret").orElse("");
        Optional<Client> client = basic.isPresent()
                ? basic.filter(pair -> id.isEmpty() || id.get().equals(pair.getKey()))
                        .flatMap(pair -> known(pair.getKey(), pair.getValue()))
                : id.flatMap(name -> known(name, secret));
        return enabled(client.orElseThrow(OauthError.INVALID_CLIENT::problem));
    }

    private static Client enabled(Client client) {
        if (client.app().listing().disabled()) {
            throw OauthError.APP_DISABLED.problem();
        }
        return client;
    }

    private Optional<Client> known(String id, String secret) {
        return named(id).filter(client -> right(client, secret));
    }

    private boolean right(Client client, String secret) {
        App app = client.app();
        return client.isPublic()
                ? secret.isEmpty()
                : same(app.clientSecret(), secret)
                        || directory
                                .retiredSecret(app)
                                .filter(old -> same(old, secret))
                                .isPresent();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
