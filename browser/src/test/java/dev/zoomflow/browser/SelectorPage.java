package dev.zoomflow.browser;

/** "New connection": which service, which name, which authentication type. */
final class SelectorPage {
    private final Browser browser;
    private final Album album;

    SelectorPage(Browser browser, Album album) {
        this.browser = browser;
        this.album = album;
    }

    /** Begins at the list of connections. */
    FormPage create(String name, String authType) {
        browser.click("[data-test=new-connection]");
        browser.find("[data-test=type-zoom]");
        album.take("selector");
        browser.click("[data-test=type-zoom]");
        browser.type("#name", name);
        browser.click("label[for=auth-" + authType + "]");
        album.take("authentication-type");
        browser.click("[data-test=create]");
        return new FormPage(browser);
    }
}
