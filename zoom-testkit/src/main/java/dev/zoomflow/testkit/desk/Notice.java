package dev.zoomflow.testkit.desk;

/** What came of the last form, shown once. */
record Notice(boolean good, String text) {
    static final Notice NONE = new Notice(true, "");
}
