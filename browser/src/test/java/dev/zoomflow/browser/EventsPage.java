package dev.zoomflow.browser;

/** The list of events, which fills by itself. */
final class EventsPage {
    private final Browser browser;

    EventsPage(Browser browser) {
        this.browser = browser;
        browser.find("#events");
    }

    int doneRuns(String connectionId) {
        return browser.all(done(connectionId)).size();
    }

    /** Waits until there are more than these. */
    void awaitDoneRuns(String connectionId, int before) {
        browser.awaitMore(done(connectionId), before);
    }

    private static String done(String connectionId) {
        return "[data-test=event]:has([data-connection='" + connectionId + "']) [data-test=run][data-state=done]";
    }
}
