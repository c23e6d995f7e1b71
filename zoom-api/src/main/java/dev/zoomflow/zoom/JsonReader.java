package dev.zoomflow.zoom;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads RFC 8259, strictly, to a bounded depth. */
final class JsonReader {
    private static final int DEEPEST = 100;
    private static final int END = -1;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws ConnectionException {@code PROTOCOL}, with the place but nothing of the text */
    static Json read(String text) {
        var reader = new JsonReader(text);
        reader.skipBlanks();
        var value = reader.value();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.broken("text after the end of the value");
        }
        return value;
    }

    private Json value() {
        return switch (peek()) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::array);
            case '"' -> new Json.Text(new JsonText(this).read());
            case 't' -> word("true", new Json.Flag(true));
            case 'f' -> word("false", new Json.Flag(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json nested(Supplier<Json> inner) {
        if (++depth > DEEPEST) {
            throw broken("nested deeper than " + DEEPEST);
        }
        var value = inner.get();
        depth--;
        return value;
    }

    private Json object() {
        int start = at++;
        Map<String, Json> members = new LinkedHashMap<>();
        skipBlanks();
        if (!skip('}')) {
            do {
                skipBlanks();
                if (peek() != '"') {
                    throw broken("a member's name is missing");
                }
                var name = new JsonText(this).read();
                skipBlanks();
                expect(':');
                skipBlanks();
                members.put(name, value());
                skipBlanks();
            } while (skip(','));
            expect('}');
        }
        return new Json.Members(members, text.substring(start, at));
    }

    private Json array() {
        at++;
        List<Json> items = new ArrayList<>();
        skipBlanks();
        if (!skip(']')) {
            do {
                skipBlanks();
                items.add(value());
                skipBlanks();
            } while (skip(','));
            expect(']');
        }
        return new Json.Items(items);
    }

    private Json number() {
        int start = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        return new Json.Numeral(text.substring(start, at));
    }

    private void digits() {
        if (!digit()) {
            throw broken("no JSON value");
        }
        while (digit()) {
            at++;
        }
    }

    private boolean digit() {
        return peek() >= '0' && peek() <= '9';
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw broken("no JSON value");
        }
        at += word.length();
        return value;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
    }

    boolean skip(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char expected) {
        if (!skip(expected)) {
            throw broken("'" + expected + "' is missing");
        }
    }

    int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    /** The next character, whatever it is; the text must go on. */
    char next() {
        if (at == text.length()) {
            throw broken("the text ends too early");
        }
        return text.charAt(at++);
    }

    ConnectionException broken(String what) {
        return new ConnectionException(Failure.PROTOCOL, "this is not JSON: " + what + ", at character " + (at + 1));
    }
}
