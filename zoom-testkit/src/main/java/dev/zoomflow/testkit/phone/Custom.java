package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.rest.ApiError;
import tools.jackson.databind.node.ObjectNode;

/** What is special about things of a kind. */
interface Custom {
    /** Nothing is. */
    Custom NONE = new Custom() {};

    /**
     * @throws ApiError when there may not be such a thing
     */
    default void check(Thing thing) {}

    /** After one was made or changed. */
    default void kept(Thing thing) {}

    /** After one was deleted. */
    default void removed(Thing thing) {}

    /** Adds what is known of it beside what was said. */
    default void show(Thing thing, ObjectNode json, boolean whole) {}
}
