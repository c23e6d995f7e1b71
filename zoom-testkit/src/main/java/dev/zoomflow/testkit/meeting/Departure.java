package dev.zoomflow.testkit.meeting;

/** Why a stay is over, in Zoom's words. */
public enum Departure {
    LEFT("left the meeting."),
    ENDED("Host ended the meeting."),
    REMOVED("Removed by host.");

    private final String reason;

    Departure(String reason) {
        this.reason = reason;
    }

    /** As events say it. */
    String told() {
        return "left the meeting. Reason : " + reason;
    }

    /** As dashboards say it of somebody of this name. */
    public String shown(String name) {
        return this == LEFT ? name + " " + reason : reason;
    }
}
