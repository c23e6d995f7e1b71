package dev.zoomflow.testkit.rest;

/** How much of an account's allowance a call takes. */
public enum RateLabel {
    LIGHT,
    MEDIUM,
    HEAVY,
    INTENSIVE
}
