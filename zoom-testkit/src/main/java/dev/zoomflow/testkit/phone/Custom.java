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

    /** This and, after it, something else that is special. */
    default Custom and(Custom more) {
        Custom first = this;
        return new Custom() {
            @Override
            public void check(Thing thing) {
                first.check(thing);
                more.check(thing);
            }

            @Override
            public void kept(Thing thing) {
                first.kept(thing);
                more.kept(thing);
            }

            @Override
            public void removed(Thing thing) {
                first.removed(thing);
                more.removed(thing);
            }

            @Override
            public void show(Thing thing, ObjectNode json, boolean whole) {
                first.show(thing, json, whole);
                more.show(thing, json, whole);
            }
        };
    }
}
