package dev.zoomflow.testkit.contract;

import java.util.Set;

/** A way to break a contract. Constants of enums. */
interface Flaw {
    String name();

    /** The tests that must fail, and no others; with spaces between. */
    String breaks();

    default Set<String> broken() {
        return Set.of(breaks().split(" "));
    }
}
