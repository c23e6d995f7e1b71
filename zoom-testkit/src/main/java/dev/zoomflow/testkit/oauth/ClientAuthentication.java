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
final class ClientAuthentication {
    private final Directory directory;

    ClientAuthentication(Directory directory) {
        this.directory = directory;
    }

    Optional<App> app(Request request) {
        Optional<Map.Entry<String, String>> basic = request.basicCredentials();
        if (basic.isPresent()) {
            return app(basic.get().getKey(), basic.get().getValue());
        }
        Parameters parameters = request.form().or(request.queryParameters());
        return app(
                parameters.first("client_id").orElse(""),
                parameters.first("client_secret").orElse(""));
    }

    private Optional<App> app(String clientId, String secret) {
        return directory.app(clientId).filter(app -> same(app.clientSecret(), secret));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
