package dev.zoomflow.testkit;

import java.util.List;

/**
 * What is known of an event.
 *
 * @param scopes one of them lets an app receive it; none says that they are not known
 * @param required paths of the members that are always there; {@code []} after a name says that it is a list
 * @param members paths of all members; none says that nobody published them
 */
public record EventDescription(String name, List<String> scopes, List<String> required, List<String> members) {
    public EventDescription {
        scopes = List.copyOf(scopes);
        required = List.copyOf(required);
        members = List.copyOf(members);
    }
}
