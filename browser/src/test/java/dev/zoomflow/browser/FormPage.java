package dev.zoomflow.browser;

/** The form that initialises or edits a connection. */
final class FormPage {
    private static final String BUTTON = "[data-test=save-form] [data-test=start-oauth-flow]";

    private final Browser browser;

    FormPage(Browser browser) {
        this.browser = browser;
        browser.find("[data-test=save-form]");
    }

    FormPage fill(String field, String text) {
        browser.type("[data-test=field-" + field + "]", text);
        return this;
    }

    /** An app's credentials as its owner copies them from Zoom's page. */
    FormPage fill(OwnApp app) {
        fill("client_id", app.clientId());
        fill("client_secret", app.clientSecret());
        return fill("secret_token", app.secretToken());
    }

    String valueOf(String field) {
        return browser.value("[data-test=field-" + field + "]");
    }

    String button() {
        return browser.find(BUTTON).getText();
    }

    void save() {
        browser.click(BUTTON);
    }

    /** "Start OAuth Flow", with nothing else to do before Zoom's page. */
    ConsentPage authorise() {
        save();
        return new ConsentPage(browser);
    }

    String problemAt(String field) {
        return browser.find("[data-test=problem-" + field + "]").getText();
    }
}
