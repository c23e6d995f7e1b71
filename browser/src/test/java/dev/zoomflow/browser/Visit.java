package dev.zoomflow.browser;

import java.util.Locale;
import java.util.function.Consumer;

/** One person with a browser before the demo's pages. */
record Visit(Demo demo, Zoom zoom, Browser browser, Album album) implements AutoCloseable {
    static Visit start(Demo demo, String test) {
        var browser = Browser.open();
        var name = test.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return new Visit(demo, new Zoom(demo.simulator()), browser, new Album(name, browser.camera()));
    }

    /** @param path of one of the host's pages */
    void open(String path) {
        browser.go(demo.pages().resolve(path));
    }

    /** From the list of connections to the form of a new one. */
    FormPage create(String name, String authType) {
        return create(name, authType, album::take);
    }

    /**
     * A connection of a Server-to-Server app, which needs nobody's consent.
     *
     * @return its id
     */
    String connected(String name, OwnApp app) {
        create(name, "serverToServer", step -> {})
                .fill(app)
                .fill("account_id", zoom.account())
                .save();
        return connection().awaitState("ok").id();
    }

    private FormPage create(String name, String authType, Consumer<String> look) {
        open("/connections");
        return new SelectorPage(browser, look).create(name, authType);
    }

    ConnectionPage connection() {
        return new ConnectionPage(browser);
    }

    ConnectionPage connection(String id) {
        open("/connections/" + id);
        return connection();
    }

    EventsPage events() {
        open("/events");
        return new EventsPage(browser);
    }

    @Override
    public void close() {
        browser.close();
    }
}
