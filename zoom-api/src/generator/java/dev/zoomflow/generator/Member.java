package dev.zoomflow.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A member of an object in the catalogue; one that has members itself is an object or a list of objects. */
final class Member {
    enum Presence {
        REQUIRED,
        OPTIONAL,
        UNSAID
    }

    private final String name;
    private final boolean list;
    private final MemberType type;
    private final Presence presence;
    private final List<Member> members = new ArrayList<>();

    Member(String name, boolean list, MemberType type, Presence presence) {
        this.name = name;
        this.list = list;
        this.type = type;
        this.presence = presence;
    }

    String component() {
        return Names.component(name);
    }

    boolean list() {
        return list;
    }

    /** A list may be missing: that is an empty one. An object of which nothing is said must be there if a member must. */
    boolean optional() {
        if (list || presence != Presence.UNSAID) {
            return list || presence == Presence.OPTIONAL;
        }
        return members.stream().allMatch(Member::optional);
    }

    MemberType type() {
        return type;
    }

    List<Member> members() {
        return members;
    }

    /** By what the reader of events tells names apart: it does not see underscores. */
    Optional<Member> find(String other) {
        return members.stream()
                .filter(member -> member.component().equalsIgnoreCase(Names.component(other)))
                .findFirst();
    }

    boolean isCalled(String other, boolean asList) {
        return name.equals(other) && list == asList;
    }

    /** The name of the record for one of it. */
    String typeName() {
        return Names.type(list ? Names.singular(name) : name);
    }
}
