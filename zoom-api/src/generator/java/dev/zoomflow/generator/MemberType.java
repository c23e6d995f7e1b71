package dev.zoomflow.generator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of the catalogue. */
enum MemberType {
    TEXT("text", "String", "Optional<String>"),
    TIME("time", "Instant", "Optional<Instant>"),
    INT("int", "int", "Optional<Integer>"),
    LONG("long", "long", "Optional<Long>"),
    DECIMAL("decimal", "double", "Optional<Double>"),
    FLAG("flag", "boolean", "Optional<Boolean>"),
    SECRET("secret", "", "Optional<Secret>"),
    TEXTS("text[]", "", "List<String>"),
    INTS("int[]", "", "List<Integer>"),
    OBJECT("object", "", "");

    private final String word;
    private final String required;
    private final String optional;

    MemberType(String word, String required, String optional) {
        this.word = word;
        this.required = required;
        this.optional = optional;
    }

    static Optional<MemberType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(type -> type.word).collect(Collectors.joining(", "));
    }

    /** A secret may be blank and a list may be missing: for both, nothing is a value. */
    boolean alwaysOptional() {
        return List.of(SECRET, TEXTS, INTS).contains(this);
    }

    String java(boolean isOptional) {
        return isOptional ? optional : required;
    }
}
