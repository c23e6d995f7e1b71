package dev.zoomflow.host.inbox;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Copies one JSON value token by token, without what must not be shown. One thread. */
final class JsonMasker {
    private final StringWriter copy = new StringWriter();
    private final boolean hidden;

    /** Members of one that is secret are secret too: how deep we are in it, 0 outside. */
    private int secretDepth;

    private boolean secretMember;

    /** @throws JacksonException if the text is not exactly one JSON value */
    JsonMasker(JsonMapper json, String text) {
        try (var from = json.createParser(text);
                var to = json.createGenerator(copy)) {
            if (from.nextToken() == null) {
                throw new tools.jackson.core.exc.StreamReadException(from, "there is nothing");
            }
            hidden = value(from, to);
            if (from.nextToken() != null) {
                throw new tools.jackson.core.exc.StreamReadException(from, "there is more than one value");
            }
        }
    }

    /** Whether anything was left out. */
    boolean hidden() {
        return hidden;
    }

    String masked() {
        return copy.toString();
    }

    /** Copies the value that begins with the current token. */
    private boolean value(JsonParser from, JsonGenerator to) {
        var masked = false;
        var depth = 0;
        for (var token = from.currentToken(); token != null; token = from.nextToken()) {
            masked |= token(token, from, to);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return masked;
            }
        }
        throw new tools.jackson.core.exc.StreamReadException(from, "it ends early");
    }

    private boolean token(JsonToken token, JsonParser from, JsonGenerator to) {
        if (token == JsonToken.PROPERTY_NAME) {
            secretMember = Masking.isSecret(from.currentName());
            to.copyCurrentEventExact(from);
            return false;
        }
        var secret = secretMember || secretDepth > 0;
        if (secret && token.isStructStart()) {
            secretDepth++;
        } else if (secretDepth > 0 && token.isStructEnd()) {
            secretDepth--;
        }
        secretMember = false;
        return token.isScalarValue() ? scalar(token, secret, from, to) : copied(from, to);
    }

    private static boolean scalar(JsonToken token, boolean secret, JsonParser from, JsonGenerator to) {
        if (token == JsonToken.VALUE_STRING) {
            var text = from.getString();
            var shown = secret && !text.isEmpty() ? Masking.MASK : Masking.address(text);
            to.writeString(shown);
            return !shown.equals(text);
        }
        if (secret && token.isNumeric()) {
            to.writeString(Masking.MASK);
            return true;
        }
        return copied(from, to);
    }

    private static boolean copied(JsonParser from, JsonGenerator to) {
        to.copyCurrentEventExact(from);
        return false;
    }
}
