package dev.zoomflow.browser;

/** Zoom's page, where a person signs in and decides. */
final class ConsentPage {
    private final Browser browser;

    ConsentPage(Browser browser) {
        this.browser = browser;
        browser.find("#consent");
    }

    ConnectionPage allow(Person person) {
        decide(person, "#allow");
        return new ConnectionPage(browser);
    }

    /** The answer is a page of the host's public address. */
    NoticePage allowInVain(Person person) {
        decide(person, "#allow");
        return new NoticePage(browser);
    }

    NoticePage decline(Person person) {
        decide(person, "#decline");
        return new NoticePage(browser);
    }

    private void decide(Person person, String button) {
        browser.click("input[name=user][value='" + person.id() + "']");
        browser.click(button);
    }
}
