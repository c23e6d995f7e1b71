package dev.zoomflow.testkit.phone;

import tools.jackson.databind.node.ObjectNode;

/**
 * Something that an account of phone has. Immutable.
 *
 * @param owner id of the site, user or other thing that it belongs to; empty where it is the account's
 * @param said what calls have said of it; nobody changes this object
 */
record Thing(String id, String accountId, String owner, ObjectNode said) {
    Thing with(ObjectNode other) {
        return new Thing(id, accountId, owner, other);
    }

    String text(String member) {
        return said.path(member).asString("");
    }
}
