package dev.zoomflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journey of a newcomer, click by click. With {@code -Dpictures=true} it takes the pictures of the documents anew. */
class JourneyTest {
    private static final Path IMAGES = Path.of("..", "docs", "images");

    private final Browser browser = Browser.open();
    private Demo demo;

    @BeforeEach
    void start(@TempDir Path data) {
        demo = Demo.start(data);
    }

    @AfterEach
    void stop() {
        browser.close();
        demo.close();
    }

    @Test
    void connectsReactsToAMeetingAndSurvivesARestart() {
        connect();
        seeTheHandlerSwitchedOn();
        holdAMeeting();
        seeTheRunLive();
        restart();
    }

    private void connect() {
        browser.go(demo.pages());
        browser.click("[data-test=new-connection]");
        picture("selector");
        browser.click("[data-test=type-zoom]");
        assertThat(browser.find("label[for=auth-oauthDefault]").getText()).startsWith("Default OAuth 2.0 app");
        browser.type("#name", "Mira's Zoom");
        picture("authentication-type");
        browser.click("[data-test=create]");
        assertThat(browser.find("[data-test=start-oauth-flow]").getText()).isEqualTo("Start OAuth Flow");
        browser.click("[data-test=start-oauth-flow]");
        browser.find("#allow");
        picture("consent");
        browser.click("#allow");
        browser.awaitText("[data-test=identity]", "Mira Okonjo");
        picture("connected");
    }

    private void seeTheHandlerSwitchedOn() {
        browser.awaitText("[data-test=handler-switch]", "On");
    }

    /** The host's page stays open in one window while a meeting is held in another. */
    private void holdAMeeting() {
        browser.go(demo.pages().resolve("/events"));
        browser.awaitText("main", "Nothing has happened yet");
        browser.inAnotherWindow(() -> {
            browser.go(demo.simulator());
            browser.type("#start-meeting input[name=topic]", "Planning");
            browser.click("#start-meeting button");
            browser.click("[data-state=on] [data-action=join] button");
            picture("simulator");
            browser.click("[data-state=on] [data-action=end] button");
            browser.awaitText("[data-state=over]", "Planning");
        });
    }

    private void seeTheRunLive() {
        browser.awaitText("[data-type='meeting.ended']", "Mira's Zoom");
        browser.awaitText("[data-type='meeting.ended'] .status.done", "done");
        browser.awaitText("#chart", "7 events in the last 24 hours");
        picture("events");
        browser.click("[data-type='meeting.ended'] h2 a");
        browser.awaitText("[data-test=json]", "Planning");
        picture("event");
    }

    private void restart() {
        demo.restart();
        browser.go(demo.pages());
        browser.awaitText("[data-test=connection]", "Mira's Zoom");
        browser.awaitText("[data-test=connection] [data-test=status]", "Using OAuth 2.0");
    }

    private void picture(String name) {
        if (Boolean.getBoolean("pictures")) {
            browser.camera().picture(IMAGES.resolve(name + ".png"));
        }
    }
}
