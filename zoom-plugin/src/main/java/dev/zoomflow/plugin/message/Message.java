package dev.zoomflow.plugin.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Consumer;

/** A JSON value of a message, or the place where there is none. Immutable. */
public final class Message {
    private final Tape tape;
    private final int row;

    private Message(Tape tape, int row) {
        this.tape = tape;
        this.row = row;
    }

    /**
     * Empty unless the bytes are exactly one JSON object in UTF-8 that can be read in one way only.
     *
     * @param bytes kept: nobody may change them
     * @param text the same bytes as text, malformed ones replaced
     */
    public static Optional<Message> read(byte[] bytes, String text) {
        return isUtf8(bytes, text) && text.indexOf(0) < 0 && !text.startsWith("\uFEFF")
                ? TapeReader.read(bytes).map(tape -> new Message(tape, 0))
                : Optional.empty();
    }

    public static Optional<Message> read(String text) {
        return read(text.getBytes(UTF_8), text);
    }

    private static boolean isUtf8(byte[] bytes, String text) {
        if (text.indexOf('\uFFFD') < 0) {
            return true;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** The member of this name; nothing if there is none. */
    public Message path(String name) {
        if (row != Tape.NONE && tape.kind(row) == Tape.OBJECT) {
            for (int child = tape.first(row); child != Tape.NONE; child = tape.next(child)) {
                if (tape.isNamed(child, name)) {
                    return new Message(tape, child);
                }
            }
        }
        return new Message(tape, Tape.NONE);
    }

    /** Each element of a list, each member's value of an object. */
    public void forEach(Consumer<Message> action) {
        var container = row != Tape.NONE && (tape.kind(row) == Tape.ARRAY || tape.kind(row) == Tape.OBJECT);
        for (int child = container ? tape.first(row) : Tape.NONE; child != Tape.NONE; child = tape.next(child)) {
            action.accept(new Message(tape, child));
        }
    }

    /** The text of a string or of a whole number; "" for anything else. */
    public String text() {
        if (row == Tape.NONE) {
            return "";
        }
        return switch (tape.kind(row)) {
            case Tape.STRING -> tape.string(row);
            case Tape.WHOLE_NUMBER -> tape.text().text(tape.start(row), tape.end(row));
            default -> "";
        };
    }

    /** The value of a string; "" for anything else. */
    public String string() {
        return row != Tape.NONE && tape.kind(row) == Tape.STRING ? tape.string(row) : "";
    }

    String canonical() {
        var form = new Canonical(tape).of(row);
        return form.text(0, form.size());
    }

    /** SHA-256 of the canonical form. */
    public byte[] sha256() {
        return new Canonical(tape).of(row).sha256();
    }
}
