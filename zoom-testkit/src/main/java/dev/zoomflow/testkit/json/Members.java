package dev.zoomflow.testkit.json;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts of objects. */
public final class Members {
    private Members() {}

    /** A copy of these members of it. */
    public static ObjectNode only(ObjectNode json, Stream<String> names) {
        ObjectNode part = Json.object();
        names.filter(json::has).forEach(name -> part.set(name, json.get(name).deepCopy()));
        return part;
    }

    /** The members of one that differ from the other's. */
    public static ObjectNode difference(ObjectNode one, ObjectNode other) {
        ObjectNode difference = Json.object();
        one.properties().forEach(member -> {
            JsonNode was = other.path(member.getKey());
            if (member.getValue() instanceof ObjectNode inner && was instanceof ObjectNode innerWas) {
                ObjectNode nested = difference(inner, innerWas);
                if (!nested.isEmpty()) {
                    difference.set(member.getKey(), nested);
                }
            } else if (!member.getValue().equals(was)) {
                difference.set(member.getKey(), member.getValue());
            }
        });
        return difference;
    }

    /** A copy with the values that the changes have for members it knows, at any depth; unknown ones are left out. */
    public static ObjectNode changed(ObjectNode json, ObjectNode changes) {
        ObjectNode changed = json.deepCopy();
        changes.properties().forEach(change -> {
            JsonNode was = changed.path(change.getKey());
            if (was instanceof ObjectNode inner && change.getValue() instanceof ObjectNode wanted) {
                changed.set(change.getKey(), changed(inner, wanted));
            } else if (!was.isMissingNode()
                    && was.getNodeType() == change.getValue().getNodeType()) {
                changed.set(change.getKey(), change.getValue().deepCopy());
            }
        });
        return changed;
    }
}
