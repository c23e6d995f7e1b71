package dev.zoomflow.plugin.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads exactly one JSON object, at most 64 levels deep, without a name twice in one object: two readers would see two
 * different messages in it. Members are put in the order of their names. One thread, one message.
 */
final class TapeReader {
    private static final int DEEPEST = 64;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Tape tape;
    private final MemberOrder order;
    /** By depth: the container that is open there, and its last child. */
    private final int[] open = new int[DEEPEST + 2];

    private final int[] last = new int[DEEPEST + 2];
    private int depth;
    private @Nullable String name;
    private int named;

    private TapeReader(int bytes) {
        tape = new Tape(bytes);
        order = new MemberOrder(tape);
        last[0] = Tape.NONE;
    }

    /** @param utf8 valid UTF-8 without a byte order mark or NUL */
    static Optional<Tape> read(byte[] utf8) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), utf8)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            var reader = new TapeReader(utf8.length);
            return reader.readObject(parser) && parser.nextToken() == null
                    ? Optional.of(reader.tape)
                    : Optional.empty();
        } catch (JacksonException | ArithmeticException | NumberFormatException notJson) {
            return Optional.empty();
        }
    }

    /** @return whether it could be read in one way only */
    private boolean readObject(JsonParser parser) {
        for (var token = JsonToken.START_OBJECT; token != null; token = parser.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> name(parser.currentName());
                case START_OBJECT -> begin(Tape.OBJECT);
                case START_ARRAY -> begin(Tape.ARRAY);
                case END_OBJECT, END_ARRAY -> {
                    if (!end()) {
                        return false;
                    }
                }
                default -> scalar(token, parser);
            }
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    private void name(String text) {
        name = text;
        named = tape.text().size();
        tape.text().quoted(text);
        tape.text().add(':');
    }

    /** @return its row */
    private int add(byte kind, int start) {
        var row = link(tape.add(kind, name, name == null ? start : named, start));
        name = null;
        return row;
    }

    private void begin(byte kind) {
        var row = add(kind, tape.text().size());
        depth++;
        open[depth] = row;
        last[depth] = Tape.NONE;
    }

    private boolean end() {
        var row = open[depth--];
        return tape.kind(row) != Tape.OBJECT || order.sort(row);
    }

    private int link(int row) {
        if (depth > 0) {
            if (last[depth] == Tape.NONE) {
                tape.first(open[depth], row);
            } else {
                tape.next(last[depth], row);
            }
        }
        last[depth] = row;
        return row;
    }

    private void scalar(JsonToken token, JsonParser parser) {
        var text = tape.text();
        var start = text.size();
        switch (token) {
            case VALUE_STRING -> string(parser, start);
            case VALUE_NUMBER_INT -> {
                text.add(wholeNumber(parser.getString()));
                add(Tape.WHOLE_NUMBER, start);
            }
            case VALUE_NUMBER_FLOAT -> {
                text.add(parser.getDecimalValue().toString());
                add(Tape.OTHER, start);
            }
            default -> {
                text.add(parser.getString());
                add(Tape.OTHER, start);
            }
        }
    }

    private void string(JsonParser parser, int start) {
        var escapes =
                tape.text().quoted(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        var row = add(Tape.STRING, start);
        if (escapes) {
            tape.escaped(row, parser.getString());
        }
    }

    private static String wholeNumber(String text) {
        return text.equals("-0") ? "0" : text;
    }
}
