package dev.zoomflow.browser;

import java.net.URI;

/** A connection's page, which changes by itself. */
final class ConnectionPage {
    private final Browser browser;

    ConnectionPage(Browser browser) {
        this.browser = browser;
        browser.find("#status");
    }

    String id() {
        return browser.find("[data-test=cid]").getText();
    }

    String name() {
        return browser.value("#name");
    }

    /** Waits for it, without a reload. */
    ConnectionPage awaitState(String state) {
        browser.find("#status [data-test=status]." + state);
        return this;
    }

    String status() {
        return browser.find("#status").getText();
    }

    String trouble() {
        return browser.find("[data-test=trouble]").getText();
    }

    boolean isTroubled() {
        return !browser.all("[data-test=trouble]").isEmpty();
    }

    String since() {
        return browser.find("[data-test=since]").getText();
    }

    URI eventAddress() {
        return URI.create(browser.find("[data-test=event-address]").getText());
    }

    void test() {
        browser.click("[data-test=test-connection]");
    }

    /** What the test said that has just succeeded. */
    String tested() {
        return browser.find("[data-test=tested]").getText();
    }

    FormPage edit() {
        browser.click("[data-test=initialise]");
        return new FormPage(browser);
    }

    /** The click that the page offers beside what is wrong. */
    FormPage heal() {
        browser.click("[data-test=heal]");
        return new FormPage(browser);
    }

    void rotateSecret() {
        browser.click("a[data-test=rotate-secret]");
    }

    void rename(String name) {
        browser.type("#name", name);
        browser.clickAway("[data-test=rename]");
    }

    String nameProblem() {
        return browser.find("[data-test=problem-name]").getText();
    }
}
