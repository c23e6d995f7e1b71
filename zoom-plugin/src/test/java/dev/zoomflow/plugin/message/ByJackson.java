package dev.zoomflow.plugin.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The canonical form of docs/adr/0003-event-identity.md by another reader, in the simplest way. */
final class ByJackson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build();

    private ByJackson() {}

    static Optional<String> canonical(byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text(json))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            var form = value(parser);
            return parser.nextToken() == null ? Optional.of(form) : Optional.empty();
        } catch (JacksonException | CharacterCodingException | NumberFormatException | ArithmeticException notJson) {
            return Optional.empty();
        }
    }

    private static String text(byte[] json) throws CharacterCodingException {
        var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        if (text.indexOf(0) >= 0 || text.startsWith("\ufeff")) {
            throw new CharacterCodingException();
        }
        return text;
    }

    private static String value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> quoted(parser.getString());
            case VALUE_NUMBER_INT -> parser.getString().equals("-0") ? "0" : parser.getString();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue().toString();
            default -> parser.getString();
        };
    }

    private static String object(JsonParser parser) {
        var members = new TreeMap<String, String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members.entrySet().stream()
                .filter(member -> !isVolatile(member.getKey()))
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static boolean isVolatile(String name) {
        return name.matches("download(_access)?_token|((transcript_)?download|play|share|start)_url");
    }

    private static String array(JsonParser parser) {
        var elements = new StringBuilder("[");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.append(elements.length() == 1 ? "" : ",").append(value(parser));
        }
        return elements.append(']').toString();
    }

    private static String quoted(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> text.charAt(i))
                .map(c -> c < ' ' || c > '~' || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : "" + c)
                .collect(Collectors.joining("", "\"", "\""));
    }
}
