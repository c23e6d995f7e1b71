package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.connection.HandlerSwitch;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.HandlerCard;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A connection's handlers: switches and settings. */
final class HandlerPages {
    private static final int MOST_COUNTED = 1000;
    private static final String MISSING =
            "not loaded: all events of this connection wait for it until its jar is back in the plugins folder,"
                    + " or it is switched off";

    private final Core core;
    private final Engine engine;
    private final Desk desk;

    HandlerPages(Core core, Engine engine, Desk desk) {
        this.core = core;
        this.engine = engine;
        this.desk = desk;
    }

    List<HandlerCard> cards(StoredConnection connection) {
        var switches = core.switches().of(connection.id());
        var loaded = core.plugins().handlers().stream()
                .map(handler -> card(connection.id(), handler, find(switches, handler.name())));
        var missing = switches.stream()
                .filter(set -> core.plugins().handler(set.handler()).isEmpty())
                .map(set -> missing(connection.id(), set))
                .filter(card -> card.on() || !card.waiting().isEmpty());
        return Stream.concat(loaded, missing).toList();
    }

    private HandlerCard missing(String connectionId, HandlerSwitch set) {
        return new HandlerCard(
                connectionId,
                set.handler(),
                set.handler(),
                "",
                MISSING,
                set.on(),
                waiting(connectionId, set.handler(), set.on() ? "for it" : "until it is switched on"),
                List.of());
    }

    private static Optional<HandlerSwitch> find(List<HandlerSwitch> switches, String handler) {
        return switches.stream().filter(one -> one.handler().equals(handler)).findFirst();
    }

    private HandlerCard card(String connectionId, LoadedHandler handler, Optional<HandlerSwitch> set) {
        var settings = handler.handler().settings();
        var stored = set.map(HandlerSwitch::settings).orElse(SettingValues.none());
        var texts = new HashMap<String, String>();
        settings.forEach(setting -> stored.text(setting.key()).ifPresent(text -> texts.put(setting.key(), text)));
        var on = set.filter(HandlerSwitch::on).isPresent();
        return new HandlerCard(
                connectionId,
                handler.name(),
                handler.displayName(),
                handler.pluginId(),
                handler.type().toString(),
                on,
                on || set.isEmpty() ? "" : waiting(connectionId, handler.name(), "until it is switched on"),
                Fields.of(settings, texts, set.isPresent(), Map.of()));
    }

    private String waiting(String connectionId, String handler, String forWhat) {
        var many = engine.open(connectionId, handler, MOST_COUNTED + 1);
        return many == 0
                ? ""
                : (many > MOST_COUNTED ? "more than " + MOST_COUNTED : many)
                        + (many == 1 ? " run waits " : " runs wait ")
                        + forWhat;
    }

    /** Switches a handler on or off, also one that was once and is not loaded now. */
    Reply flip(Request request) {
        var cid = request.variable("cid");
        var handler = request.form().text("handler");
        if (core.connections().find(cid).isEmpty() || !isThere(cid, handler)) {
            return unknown(request);
        }
        core.switches().set(cid, handler, request.form().text("on").equals("true"));
        return back(request);
    }

    private boolean isThere(String connectionId, String handler) {
        return core.plugins().handler(handler).isPresent()
                || find(core.switches().of(connectionId), handler).isPresent();
    }

    private Reply unknown(Request request) {
        return desk.message(request, 404, "No such handler", "Its plugin is not loaded, or the connection is gone.");
    }

    Reply configure(Request request) {
        return withHandler(request, handler -> {
            try {
                var form = Fields.sent(handler.handler().settings(), request.form());
                core.switches().configure(request.variable("cid"), handler.name(), form);
                return back(request);
            } catch (ConnectionException wrong) {
                return desk.message(request, 422, "Not saved", text(wrong), path(request), "Back to the connection");
            }
        });
    }

    private static String text(ConnectionException wrong) {
        return String.valueOf(wrong.getMessage());
    }

    private Reply withHandler(Request request, java.util.function.Function<LoadedHandler, Reply> answer) {
        var known = core.connections().find(request.variable("cid")).isPresent();
        return core.plugins()
                .handler(request.form().text("handler"))
                .filter(handler -> known)
                .map(answer)
                .orElseGet(() -> unknown(request));
    }

    private static Reply back(Request request) {
        return Reply.redirect(303, URI.create(path(request) + "#handlers"));
    }

    private static String path(Request request) {
        return "/connections/" + request.variable("cid");
    }
}
