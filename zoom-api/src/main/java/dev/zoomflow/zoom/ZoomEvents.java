package dev.zoomflow.zoom;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventType;

/**
 * Zoom's events, by name: {@code ZoomEvents.MEETING_ENDED}. The constants are inherited from one interface per family; the
 * records they read are made from the catalogue of this module.
 *
 * <p>A record's components are the members of the message's {@code payload.object}, of {@code payload} and of the message
 * itself, side by side and in camel case, and two more: {@code occurredAt}, and {@code json}, the message as Zoom sent it.
 * Reading throws {@code ConnectionException(PROTOCOL)} that names the member if one that Zoom always sends is missing.
 */
public final class ZoomEvents implements KnownEvents {
    /** The id of the connection type: the first word of {@code zoom:meeting.ended}. */
    public static final String CONNECTION_TYPE = "zoom";

    private ZoomEvents() {}

    /**
     * Events as a record of your own: for what has no type here, or to read less.
     *
     * <p>A component finds its member by name, whatever the case and with or without {@code _} and {@code -}; it is a
     * {@code String}, {@code int}, {@code long}, {@code double}, {@code boolean}, {@code Instant}, {@code Secret}, a record
     * for an object, or a {@code List} or {@code Optional} of these. {@code String json} gets the object's own text.
     * An {@code Optional} is empty, too, where the member is blank or of another kind.
     *
     * @param pattern the event's name; {@code *} stands for anything
     * @throws IllegalArgumentException for a component of another type
     */
    public static <R extends Record> EventType<R> of(String pattern, Class<R> recordType) {
        return EventType.of(CONNECTION_TYPE, pattern, new EventReader<>(recordType).checked());
    }

    /** The events themselves, unread. */
    public static EventType<Event> matching(String pattern) {
        return EventType.matching(CONNECTION_TYPE, pattern);
    }

    /** For the constants: taken apart with the first event, so that a name costs nothing. */
    static <R extends Record> EventType<R> known(String name, Class<R> recordType) {
        return EventType.of(CONNECTION_TYPE, name, new EventReader<>(recordType));
    }
}
