package dev.zoomflow.plugin.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.zoom.ZoomEvents;
import dev.zoomflow.zoom.event.meeting.MeetingEnded;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The typed surface reads JSON itself; what it reads is what Jackson reads. */
class TwoReadersTest {
    private static final String[] PIECES = {"é", "😀", "\"", "\\", "/", "<b>", "\n", "\u2028", "\u0001", "a", " ", "Ω"};
    private static final JsonMapper PLAIN = new JsonMapper();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Test
    void readsWhatJacksonReadsHoweverItIsWritten() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var text = written(message(random), random);
            assertThat(read(text)).as("seed %s, %s", seed, text).satisfies(ended -> agree(ended, PLAIN.readTree(text)));
        }
    }

    private static void agree(MeetingEnded ended, JsonNode tree) {
        var object = tree.path("payload").path("object");
        assertThat(ended.topic()).isEqualTo(object.path("topic").asString());
        assertThat(ended.id()).isEqualTo(object.path("id").asString());
        assertThat(ended.duration()).isEqualTo(object.path("duration").asInt());
        assertThat(ended.startTime()).isEqualTo(object.path("start_time").asString());
        assertThat(ended.accountId())
                .isEqualTo(tree.path("payload").path("account_id").asString());
    }

    private static MeetingEnded read(String text) {
        var event = Event.of("1", "meeting.ended", Subject.of("", ""), Instant.EPOCH, text);
        return ZoomEvents.MEETING_ENDED.read("zoom", event);
    }

    private static ObjectNode message(Random random) {
        var message = PLAIN.createObjectNode().put("event", "meeting.ended");
        message.put("event_ts", 1_785_368_934_817L + random.nextInt());
        var object = message.putObject("payload")
                .put("account_id", "A" + words(random))
                .putObject("object");
        if (random.nextBoolean()) {
            object.put("id", 10_000_000_000L + random.nextInt(Integer.MAX_VALUE));
        } else {
            object.put("id", "86084701483");
        }
        object.putArray("unknown")
                .add(random.nextDouble())
                .addNull()
                .addObject()
                .put(words(random), true);
        object.put("uuid", "/e+I==")
                .put("host_id", "H")
                .put("topic", "T" + words(random))
                .put("type", 2);
        object.put("duration", random.nextInt(1_000)).put("start_time", "2026-07-29T23:55:56Z");
        object.put("end_time", "2026-07-30T00:25:56Z");
        return message;
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (var length = random.nextInt(8); length > 0; length--) {
            words.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return words + "z";
    }

    private static String written(ObjectNode message, Random random) {
        var mapper = random.nextBoolean() ? PLAIN : ESCAPED;
        return random.nextBoolean()
                ? mapper.writeValueAsString(message)
                : mapper.writerWithDefaultPrettyPrinter().writeValueAsString(message);
    }
}
