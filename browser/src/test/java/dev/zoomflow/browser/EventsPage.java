package dev.zoomflow.browser;

import java.util.List;
import org.openqa.selenium.By;

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

    void search(String type, String text) {
        browser.type("[data-test=filter] [name=type]", type);
        browser.type("[data-test=filter] [name=text]", text);
        browser.clickAway("[data-test=search]");
        browser.find("[data-test=everything]");
    }

    List<String> names() {
        return browser.all("[data-test=event]").stream()
                .map(event -> String.valueOf(event.getDomAttribute("data-type")))
                .toList();
    }

    /** The newest of this type that went to a connection of this name. */
    void open(String type, String connection) {
        browser.all("[data-test=event][data-type='" + type + "']").stream()
                .filter(event -> event.getText().contains(connection))
                .findFirst()
                .orElseThrow()
                .findElement(By.cssSelector("h2 a"))
                .click();
    }

    private static String done(String connectionId) {
        return "[data-test=event]:has([data-connection='" + connectionId + "']) [data-test=run][data-state=done]";
    }
}
