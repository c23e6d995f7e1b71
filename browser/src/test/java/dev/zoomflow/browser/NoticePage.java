package dev.zoomflow.browser;

/** A page that says what became of something, and leads on. */
final class NoticePage {
    private final Browser browser;

    NoticePage(Browser browser) {
        this.browser = browser;
        browser.find("[data-test=notice]");
    }

    String title() {
        return browser.find("#title").getText();
    }

    String text() {
        return browser.find("#text").getText();
    }

    ConnectionPage goOn() {
        browser.click("#next");
        return new ConnectionPage(browser);
    }
}
