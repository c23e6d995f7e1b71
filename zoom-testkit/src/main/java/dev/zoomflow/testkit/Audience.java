package dev.zoomflow.testkit;

import java.util.Set;

/**
 * Whose events a subscription gets: the "event notification receiver" of the app's page.
 *
 * @param ids of an account or of users; empty for the other kinds
 */
public record Audience(Kind kind, Set<String> ids) {
    public Audience {
        ids = Set.copyOf(ids);
    }

    /** Which people are meant. */
    public enum Kind {
        /** Everybody in this world, installed or not: what a test wants that did not install anything. */
        EVERYBODY,
        /** Everybody in one account, and the account itself. */
        ACCOUNT,
        /** Whoever allowed the app something and did not take it back. */
        AUTHORIZED,
        /** These users. An event that names no owner is for none of them. */
        USERS
    }

    public static Audience everybody() {
        return new Audience(Kind.EVERYBODY, Set.of());
    }

    public static Audience account(String accountId) {
        return new Audience(Kind.ACCOUNT, Set.of(accountId));
    }

    public static Audience authorized() {
        return new Audience(Kind.AUTHORIZED, Set.of());
    }

    public static Audience users(String... userIds) {
        return new Audience(Kind.USERS, Set.of(userIds));
    }
}
