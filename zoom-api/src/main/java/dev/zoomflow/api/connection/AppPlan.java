package dev.zoomflow.api.connection;

import java.util.List;

/**
 * What to tick on an app's page at the service, and no more than that. Made by plugins; immutable.
 *
 * @param scopes in the service's words, to be copied from here
 * @param events the event types to subscribe to
 * @param notes what the plan could not settle, or is for a person to choose, a sentence each
 */
public record AppPlan(List<String> scopes, List<String> events, List<String> notes) {
    public static final AppPlan NOTHING = new AppPlan(List.of(), List.of(), List.of());

    public AppPlan {
        scopes = List.copyOf(scopes);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }
}
