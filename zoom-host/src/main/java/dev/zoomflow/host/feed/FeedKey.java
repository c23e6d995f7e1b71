package dev.zoomflow.host.feed;

import java.util.Map;

/**
 * Which feed.
 *
 * @param owner the connection whose own feed it is; "" for one that all connections of the type share
 */
record FeedKey(String type, String owner, String name) {
    Map<String, String> columns() {
        return Map.of("type", type, "owner", owner, "name", name);
    }

    @Override
    public String toString() {
        return type + "/" + name + (owner.isEmpty() ? "" : " of " + owner);
    }
}
