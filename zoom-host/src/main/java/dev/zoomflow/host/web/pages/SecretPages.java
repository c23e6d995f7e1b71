package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.connection.SecretRotation;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.http.Route;
import dev.zoomflow.host.web.pages.view.SecretCard;
import dev.zoomflow.host.web.pages.view.SecretPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** "Rotate secret", for the server's apps and for those that connections bring. */
final class SecretPages {
    private final Integrations integrations;
    private final SecretRotation secrets;
    private final Desk desk;
    private final ConnectionPages connections;

    SecretPages(Integrations integrations, SecretRotation secrets, Desk desk, ConnectionPages connections) {
        this.integrations = integrations;
        this.secrets = secrets;
        this.desk = desk;
        this.connections = connections;
    }

    /** @param post makes a route of a form */
    List<Route> routes(BiFunction<String, Route.Action, Route> post) {
        return List.of(
                post.apply("/settings/{type}/rotate", request -> {
                    secrets.open(request.variable("type"));
                    return to("/settings");
                }),
                post.apply("/settings/{type}/rotate/end", request -> {
                    secrets.end(request.variable("type"));
                    return to("/settings");
                }),
                Route.get("/connections/{cid}/secret", this::show),
                post.apply("/connections/{cid}/secret", this::paste),
                post.apply("/connections/{cid}/secret/rotate", request -> of(request, secrets::open)),
                post.apply("/connections/{cid}/secret/rotate/end", request -> of(request, secrets::end)));
    }

    /** Of the server's apps. */
    List<SecretCard> ofServer() {
        return integrations.types().stream()
                .filter(type -> type.serverSettings().stream().anyMatch(Setting::secret))
                .map(this::card)
                .toList();
    }

    private SecretCard card(ConnectionType type) {
        var keys = type.serverSettings().stream()
                .filter(Setting::secret)
                .map(Setting::key)
                .collect(Collectors.joining(", "));
        return new SecretCard(
                "the server's " + type.displayName() + " app",
                "/settings/" + type.id() + "/rotate",
                until(type.id()),
                "into config.yaml or the file that it names (" + keys + "); it is taken while the host runs");
    }

    private String until(String scope) {
        return secrets.until(scope).map(EventViews::time).orElse("");
    }

    private Reply show(Request request) {
        return connections.withConnection(request, connection -> page(request, 200, connection, Map.of()));
    }

    private Reply page(Request request, int status, StoredConnection connection, Map<String, String> problems) {
        var path = path(connection.id());
        var card = new SecretCard(connection.name(), path + "/rotate", until(connection.id()), "here");
        var fields = Fields.of(secrets.fields(connection.id()), Map.of(), true, problems);
        return desk.page(
                request,
                status,
                "secret",
                Desk.frame("Rotate secret", "connections"),
                frame -> new SecretPage(frame, card, path, fields, "/connections/" + connection.id()));
    }

    private Reply paste(Request request) {
        return connections.withConnection(request, connection -> {
            var input = Fields.sent(secrets.fields(connection.id()), request.form());
            try {
                secrets.paste(connection.id(), input);
                return to(path(connection.id()));
            } catch (ConnectionException wrong) {
                return page(request, 422, connection, wrong.problems());
            }
        });
    }

    private Reply of(Request request, Consumer<String> work) {
        return connections.withConnection(request, connection -> {
            work.accept(connection.id());
            return to(path(connection.id()));
        });
    }

    private static String path(String connectionId) {
        return "/connections/" + connectionId + "/secret";
    }

    private static Reply to(String page) {
        return Reply.redirect(303, URI.create(page));
    }
}
