package dev.zoomflow.host.nodes;

import dev.zoomflow.host.live.Change;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Changes as a text: the node that saw them, then one a line. */
record Message(String node, List<Change> changes) {
    /** PostgreSQL takes less than 8,000 bytes. */
    private static final int MOST_BYTES = 7_000;

    /** As many as are needed. */
    static List<String> texts(String node, Collection<Change> changes) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder(node);
        for (var change : changes) {
            var line = "\n" + change.topic() + " " + change.id();
            if (bytes(text) + bytes(line) > MOST_BYTES) {
                texts.add(text.toString());
                text = new StringBuilder(node);
            }
            text.append(line);
        }
        texts.add(text.toString());
        return texts;
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    static Message read(String text) {
        var lines = text.lines().toList();
        var changes = lines.stream()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .filter(words -> words.length == 2)
                .map(words -> new Change(words[0], words[1]))
                .toList();
        return new Message(lines.isEmpty() ? "" : lines.get(0), changes);
    }
}
