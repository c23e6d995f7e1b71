package dev.zoomflow.testkit.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A member of an event's message with the members it has itself. Changed only while the catalogue is read. */
final class Member {
    private final String name;
    private final MemberType type;
    private final boolean list;
    private final Notation notation;
    private final List<Member> members = new ArrayList<>();
    private Optional<Boolean> saidRequired;

    Member(String name, MemberType type, boolean list, Optional<Boolean> required, Notation notation) {
        this.name = name;
        this.type = type;
        this.list = list;
        this.saidRequired = required;
        this.notation = notation;
    }

    static Member object(String name, boolean list) {
        return new Member(name, MemberType.OBJECT, list, Optional.empty(), Notation.PLAIN);
    }

    String name() {
        return name;
    }

    MemberType type() {
        return type;
    }

    /** Whether it is a list of objects. */
    boolean list() {
        return list;
    }

    Notation notation() {
        return notation;
    }

    List<Member> members() {
        return members;
    }

    /** What no line says of an object follows from its members. */
    boolean required() {
        return saidRequired.orElseGet(() -> !list && members.stream().anyMatch(Member::required));
    }

    void sayRequired(boolean required) {
        saidRequired = Optional.of(required);
    }

    Optional<Member> find(String wanted) {
        return members.stream().filter(member -> member.name.equals(wanted)).findFirst();
    }
}
