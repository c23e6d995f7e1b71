package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody is about to write. Immutable.
 *
 * @param form {@code rich_text} and {@code at_items} as they were given; nobody changes this object
 * @param main the message that it answers, whose thread it joins
 */
record Draft(String text, ObjectNode form, List<ChatFile> files, Optional<String> main) {
    Draft {
        files = List.copyOf(files);
    }

    static Draft plain(String text, Optional<String> main) {
        return new Draft(text, Json.object(), List.of(), main);
    }
}
