package dev.zoomflow.plugin.message;

/** The bytes of a message and how far they are read: the words of RFC 8259. Others are {@link NotJson}. One thread. */
final class Cursor {
    /** Reading one takes time by the square of its length, and who signs a message may be an enemy. */
    private static final int LONGEST_NUMBER = 1000;

    private final byte[] json;
    private int at;

    /** @param json valid UTF-8 without NUL */
    Cursor(byte[] json) {
        this.json = json;
    }

    int at() {
        return at;
    }

    /** The byte here; 0, which is nowhere else, at the end. */
    int here() {
        return at < json.length ? json[at] : 0;
    }

    boolean take(char c) {
        var isHere = here() == c;
        if (isHere) {
            at++;
        }
        return isHere;
    }

    void expect(char c) {
        if (!take(c)) {
            throw new NotJson();
        }
    }

    void expect(String word) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    /** @return how many */
    int spaces() {
        var from = at;
        for (var c = here(); c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t'); c = here()) {
            at++;
        }
        return at - from;
    }

    /** @return whether it is its own canonical form */
    boolean string() {
        expect('"');
        at = Plain.end(json, at);
        if (take('"')) {
            return true;
        }
        while (!take('"')) {
            if (take('\\')) {
                escape();
            } else if (here() >= 0 && here() < ' ') {
                throw new NotJson();
            } else {
                at++;
            }
        }
        return false;
    }

    private void escape() {
        if (take('u')) {
            for (int i = 0; i < 4; i++) {
                hexDigit();
            }
        } else if ("\"\\/bfnrt".indexOf(here()) < 0) {
            throw new NotJson();
        } else {
            at++;
        }
    }

    private void hexDigit() {
        if (Character.digit(here(), 16) < 0) {
            throw new NotJson();
        }
        at++;
    }

    /** @return whether it is a whole one */
    boolean number() {
        take('-');
        var from = at;
        if (!take('0')) {
            digits();
        }
        var end = at;
        if (take('.')) {
            digits();
        }
        if (take('e') || take('E')) {
            if (!take('-')) {
                take('+');
            }
            digits();
        }
        if (at - from > LONGEST_NUMBER) {
            throw new NotJson();
        }
        return at == end;
    }

    private void digits() {
        var from = at;
        while (here() >= '0' && here() <= '9') {
            at++;
        }
        if (at == from) {
            throw new NotJson();
        }
    }
}
