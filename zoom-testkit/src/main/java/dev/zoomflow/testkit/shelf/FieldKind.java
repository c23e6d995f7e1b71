package dev.zoomflow.testkit.shelf;

import tools.jackson.databind.JsonNode;

/** What JSON a member may be. */
enum FieldKind {
    ANY,
    TEXT,
    NUMBER,
    FLAG,
    LIST,
    OBJECT;

    boolean fits(JsonNode value) {
        return switch (this) {
            case ANY -> true;
            case TEXT -> value.isString();
            case NUMBER -> value.isIntegralNumber();
            case FLAG -> value.isBoolean();
            case LIST -> value.isArray();
            case OBJECT -> value.isObject();
        };
    }
}
