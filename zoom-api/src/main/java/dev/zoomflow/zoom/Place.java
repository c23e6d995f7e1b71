package dev.zoomflow.zoom;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;

/**
 * Where in what a value is, for messages.
 *
 * @param subject what is being read: {@code meeting.ended}
 * @param path the members on the way, {@code participant.join_time}; "" at the top
 */
record Place(String subject, String path) {
    static Place in(String subject) {
        return new Place(subject, "");
    }

    Place member(String name) {
        return new Place(subject, path.isEmpty() ? name : path + "." + name);
    }

    Place item(int index) {
        return new Place(subject, path + "[" + index + "]");
    }

    ConnectionException missing() {
        return unreadable(path + " is missing");
    }

    /** Says what was found, never the value: it may be a secret. */
    ConnectionException misfit(Json found, String expected) {
        return unreadable((path.isEmpty() ? "it" : path) + " is " + found.kind() + ", not " + expected);
    }

    private ConnectionException unreadable(String why) {
        return new ConnectionException(
                Failure.PROTOCOL, "Zoom's " + subject + " cannot be read: " + why + "; its json() is as Zoom sent it");
    }
}
