package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.doctor.Doctor;
import dev.zoomflow.host.feed.Feeds;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.Templates;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.ConnectionPage;
import dev.zoomflow.host.web.pages.view.ConnectionsPage;
import dev.zoomflow.host.web.pages.view.FeedView;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Connections: the list, one of them, and what can be done with it. */
final class ConnectionPages {
    private static final int SHOWN = 20;
    private static final String INSTALLED =
            "The app was added at the service. Nothing was connected by that: to connect"
                    + " your account, click New connection, or open yours below and reconnect it.";

    private final Core core;
    private final Views views;
    private final Desk desk;
    private final HandlerPages handlers;
    private final Remedies remedies;
    private final Doctor doctor;
    private final Supplier<List<String>> notes;
    private final Feeds feeds;

    ConnectionPages(
            Core core,
            Feeds feeds,
            Views views,
            Desk desk,
            HandlerPages handlers,
            Doctor doctor,
            Supplier<List<String>> notes) {
        this.core = core;
        this.feeds = feeds;
        this.views = views;
        this.desk = desk;
        this.handlers = handlers;
        this.remedies = new Remedies(views);
        this.doctor = doctor;
        this.notes = notes;
    }

    Reply list(Request request) {
        var rows = core.connections().all().stream().map(views::row).toList();
        return desk.page(
                request,
                200,
                request.wantsFragment() ? "connectionRows" : "connections",
                Desk.frame("Connections", "connections"),
                frame -> new ConnectionsPage(frame, rows, notes(request)));
    }

    private List<String> notes(Request request) {
        var installed = request.query("msg").filter("Installed"::equals).map(known -> INSTALLED);
        return Stream.concat(installed.stream(), notes.get().stream()).toList();
    }

    Reply show(Request request) {
        var message = request.query("msg").filter("Success"::equals).map(success -> "Connected.");
        return withConnection(request, connection -> page(request, connection, false, message.orElse("")));
    }

    Reply success(Request request) {
        return withConnection(request, connection -> page(request, connection, true, ""));
    }

    private Reply page(Request request, StoredConnection connection, boolean fresh, String message) {
        return page(request, 200, connection, fresh, message, "");
    }

    private Reply page(
            Request request,
            int status,
            StoredConnection connection,
            boolean fresh,
            String message,
            String nameProblem) {
        var row = views.row(connection);
        var title = fresh && row.isConnected() ? "Connected" : connection.name();
        return desk.page(
                request,
                status,
                "connection",
                Desk.frame(title, "connections"),
                frame -> new ConnectionPage(
                        frame,
                        row,
                        remedies.trouble(connection),
                        row.isConnected() ? doctor.lacks(connection) : List.of(),
                        connection.grant().map(Grant::account).orElse(""),
                        connection.grant().map(Grant::user).orElse(""),
                        views.eventAddresses(connection, core.connections().ownSources(connection.id())),
                        feeds(connection),
                        handlers.cards(connection),
                        core.connections().history(connection.id(), SHOWN).stream()
                                .map(Remedies::line)
                                .toList(),
                        fresh && row.isConnected(),
                        message,
                        nameProblem));
    }

    Reply status(Request request) {
        return withConnection(request, connection -> answer(request, connection, ""));
    }

    /** How the connection's feeds are, as a part of its page or as JSON. */
    Reply feeds(Request request) {
        return withConnection(
                request,
                connection -> request.wantsJson()
                        ? Reply.json(200, Json.of(feeds(connection)))
                        : Reply.html(200, Templates.render("feeds", feeds(connection))));
    }

    private List<FeedView> feeds(StoredConnection connection) {
        return feeds.of(connection.id()).stream().map(Views::feed).toList();
    }

    Reply test(Request request) {
        return withConnection(request, connection -> {
            var found = core.connections().test(connection.id());
            var tested = core.connections().find(connection.id()).orElse(connection);
            return answer(request, tested.with(found), found.state() == State.OK ? views.tested(tested) : "");
        });
    }

    /** @param news what was found just now; "" for what the status says */
    private Reply answer(Request request, StoredConnection connection, String news) {
        var status = views.status(connection).with(news);
        var words = news.isEmpty() ? status.text() : news;
        if (request.wantsFragment()) {
            return Reply.html(200, Templates.render("status", status));
        }
        return request.wantsJson()
                ? Reply.json(200, Json.object("code", status.state(), "message", words))
                : page(request, connection, false, words);
    }

    Reply rename(Request request) {
        return withConnection(request, connection -> {
            var name = request.form().text("name");
            if (name.isEmpty() || name.length() > 100) {
                return page(request, 422, connection, false, "", "A name has 1 to 100 characters.");
            }
            core.connections().rename(connection.id(), name);
            return Reply.redirect(303, URI.create(path(connection)));
        });
    }

    Reply delete(Request request) {
        return withConnection(request, connection -> {
            var deletion = core.connections().delete(connection.id());
            return deletion.problem().isEmpty()
                    ? Reply.redirect(303, URI.create("/connections"))
                    : desk.message(
                            request, 200, "Deleted", "The connection is gone from here, but: " + deletion.problem());
        });
    }

    /** {@code /connections/{cid}/init/{origin}} leads to the form. */
    Reply init(Request request) {
        return withConnection(
                request,
                connection -> Reply.redirect(
                        302,
                        URI.create("/" + connection.type() + "?cid=" + connection.id() + "&origin="
                                + request.variable("origin").replaceAll("[^a-z]", ""))));
    }

    /** 400 for what cannot be an id, 404 for one that is nobody's. */
    Reply withConnection(Request request, Function<StoredConnection, Reply> answer) {
        var id = request.variable("cid");
        if (!Ids.isConnection(id)) {
            return desk.message(request, 400, "invalid connection ID", "The address names no connection.");
        }
        return core.connections()
                .find(id)
                .map(answer)
                .orElseGet(() ->
                        desk.message(request, 404, "No such connection", "It was deleted, or the address is wrong."));
    }

    private static String path(StoredConnection connection) {
        return "/connections/" + connection.id();
    }
}
