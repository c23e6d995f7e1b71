package dev.zoomflow.browser;

import java.util.function.Consumer;

/** "New connection": which service, which name, which authentication type. */
final class SelectorPage {
    private final Browser browser;
    private final Consumer<String> look;

    /** @param look is told of every step */
    SelectorPage(Browser browser, Consumer<String> look) {
        this.browser = browser;
        this.look = look;
    }

    /** Begins at the list of connections. */
    FormPage create(String name, String authType) {
        browser.click("[data-test=new-connection]");
        browser.find("[data-test=type-zoom]");
        look.accept("selector");
        browser.click("[data-test=type-zoom]");
        browser.type("#name", name);
        browser.click("label[for=auth-" + authType + "]");
        look.accept("authentication-type");
        browser.click("[data-test=create]");
        return new FormPage(browser);
    }
}
