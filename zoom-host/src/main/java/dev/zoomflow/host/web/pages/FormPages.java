package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.host.config.Origins;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.http.Form;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.AuthChoice;
import dev.zoomflow.host.web.pages.view.FormPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The form that initialises or edits a connection. */
final class FormPages {
    private static final Pattern SECRET = Pattern.compile("[a-z_]*(secret|token|password)[a-z_]*");

    private final Core core;
    private final Views views;
    private final Desk desk;
    private final Origins origins;

    /** What a request is about, checked. */
    record Asked(StoredConnection connection, ConnectionType type, String origin) {}

    /** What stands in the form. */
    record Draft(String authType, Map<String, String> values) {}

    FormPages(Core core, Views views, Desk desk, Origins origins) {
        this.core = core;
        this.views = views;
        this.desk = desk;
        this.origins = origins;
    }

    /** Also {@code GET /{type}/save}: prefilled from the query, which changes nothing and may hold no secret. */
    Reply show(Request request) {
        var query = request.queryForm();
        return asked(request, query, asked -> {
            var secret = secretIn(asked.type(), query);
            if (secret.isPresent()) {
                return desk.message(
                        request,
                        400,
                        "A secret in the address",
                        "'" + secret.get() + "' must not be in an address, where logs keep it: give the service's"
                                + " secret a new value, then fill in the form.");
            }
            return page(request, 200, asked, draft(asked, query), Map.of(), "");
        });
    }

    /** By its name too: another authentication type, or another version of the plugin, may have such a field. */
    private static Optional<String> secretIn(ConnectionType type, Form query) {
        var declared = type.authTypes().stream()
                .flatMap(authType -> authType.form().stream())
                .filter(Setting::secret)
                .map(Setting::key)
                .toList();
        return query.single().keySet().stream()
                .filter(name -> declared.contains(name) || SECRET.matcher(name).matches())
                .findFirst();
    }

    private Draft draft(Asked asked, Form query) {
        var connection = asked.connection();
        var wanted = query.first("auth_type").orElse(connection.authType());
        var chosen = views.choices(asked.type(), wanted).stream()
                .filter(choice -> choice.chosen() || (wanted.isEmpty() && !choice.disabled()))
                .map(AuthChoice::id)
                .findFirst()
                .orElseGet(() -> asked.type().authTypes().get(0).id());
        var values = new java.util.HashMap<>(core.connections().formValues(connection.id()));
        Views.authType(asked.type(), chosen)
                .map(AuthType::form)
                .orElse(List.of())
                .forEach(setting -> query.first(setting.key()).ifPresent(text -> values.put(setting.key(), text)));
        return new Draft(chosen, values);
    }

    /** The form, with what is wrong at each field. */
    Reply page(Request request, int status, Asked asked, Draft draft, Map<String, String> problems, String problem) {
        var connection = asked.connection();
        var authType = Views.authType(asked.type(), draft.authType());
        var fields = authType.map(AuthType::form).orElse(List.of());
        var stored = connection.authType().equals(draft.authType());
        var button = Views.needsConsent(draft.authType()) ? "Start OAuth Flow" : "Save Connection";
        return desk.page(
                request,
                status,
                "form",
                Desk.frame(connection.name(), "connections"),
                frame -> new FormPage(
                        frame,
                        views.row(connection),
                        asked.origin(),
                        views.choices(asked.type(), draft.authType()),
                        draft.authType(),
                        Fields.of(fields, draft.values(), stored, problems),
                        button,
                        problem));
    }

    /** The names of the server's settings without which this way to connect cannot be chosen; "" if none lacks. */
    String missing(Asked asked, String authType) {
        return views.choices(asked.type(), authType).stream()
                .filter(AuthChoice::chosen)
                .map(AuthChoice::missingText)
                .findFirst()
                .orElse("");
    }

    /** Checks type, cid and origin, each with its own answer. */
    Reply asked(Request request, Form form, Function<Asked, Reply> answer) {
        var type = views.type(request.variable("type"));
        var id = form.text("cid");
        var origin = form.text("origin");
        if (type.isEmpty()) {
            return desk.message(
                    request, 404, "Not found", "There is no such page, and no connection type of this name.");
        } else if (!Ids.isConnection(id)) {
            return desk.message(request, 400, "invalid connection ID", "The address names no connection.");
        } else if (!origins.knows(origin)) {
            return desk.message(request, 400, "bad redirect URL", "No origin of this name is configured; see ORIGINS.");
        }
        return core.connections()
                .find(id)
                .filter(connection -> connection.type().equals(type.get().id()))
                .map(connection -> answer.apply(new Asked(connection, type.get(), origin)))
                .orElseGet(() ->
                        desk.message(request, 404, "No such connection", "It was deleted, or the address is wrong."));
    }
}
