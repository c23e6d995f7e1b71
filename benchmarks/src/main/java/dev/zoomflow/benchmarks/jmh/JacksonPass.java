package dev.zoomflow.benchmarks.jmh;

import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One pass of Jackson's parser over a message: all of its tokens, and the text of each. */
final class JacksonPass {
    private final JsonFactory json = JsonFactory.builder().build();

    /** @return how long all texts are */
    int over(byte[] body) {
        var length = 0;
        try (var parser = json.createParser(ObjectReadContext.empty(), body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                length +=
                        token == JsonToken.PROPERTY_NAME ? parser.currentName().length() : parser.getStringLength();
            }
        }
        return length;
    }
}
