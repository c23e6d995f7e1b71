package dev.zoomflow.testkit;

/** What a test may leave behind. */
record Allowances(boolean unusedFaults, boolean unanswered, boolean openWebSockets) {
    static final Allowances NONE = new Allowances(false, false, false);

    Allowances withUnusedFaults() {
        return new Allowances(true, unanswered, openWebSockets);
    }

    Allowances withUnanswered() {
        return new Allowances(unusedFaults, true, openWebSockets);
    }

    Allowances withOpenWebSockets() {
        return new Allowances(unusedFaults, unanswered, true);
    }
}
