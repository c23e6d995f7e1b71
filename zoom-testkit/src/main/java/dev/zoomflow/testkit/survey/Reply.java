package dev.zoomflow.testkit.survey;

import java.time.Instant;

/** What somebody answered to a question of a survey; name and address are empty where it is anonymous. */
record Reply(String name, String email, String question, String answer, Instant at) {
    String person() {
        return name + " " + email;
    }
}
