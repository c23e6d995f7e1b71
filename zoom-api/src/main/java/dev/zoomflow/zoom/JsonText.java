package dev.zoomflow.zoom;

/** Reads one JSON string, with its escapes. */
final class JsonText {
    private final JsonReader source;

    JsonText(JsonReader source) {
        this.source = source;
    }

    String read() {
        source.expect('"');
        var text = new StringBuilder();
        while (!source.skip('"')) {
            char next = source.next();
            if (next < ' ') {
                throw source.broken("an unescaped control character");
            }
            text.append(next == '\\' ? escaped() : next);
        }
        return text.toString();
    }

    private char escaped() {
        char code = source.next();
        return switch (code) {
            case '"', '\\', '/' -> code;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw source.broken("an unknown escape");
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char letter = source.next();
            int digit = letter < 128 ? Character.digit(letter, 16) : -1;
            if (digit < 0) {
                throw source.broken("a \\u escape needs four hexadecimal digits");
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }
}
