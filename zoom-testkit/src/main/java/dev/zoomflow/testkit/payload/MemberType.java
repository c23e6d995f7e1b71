package dev.zoomflow.testkit.payload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The catalogue's types. */
enum MemberType {
    TEXT,
    TIME,
    INT,
    LONG,
    DECIMAL,
    FLAG,
    SECRET,
    TEXTS("text[]"),
    INTS("int[]"),
    OBJECT;

    private final String word;

    MemberType() {
        this.word = name().toLowerCase(Locale.ROOT);
    }

    MemberType(String word) {
        this.word = word;
    }

    static Optional<MemberType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    boolean isList() {
        return this == TEXTS || this == INTS;
    }

    boolean isNumber() {
        return this == INT || this == LONG || this == DECIMAL || this == INTS;
    }
}
