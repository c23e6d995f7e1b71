package dev.zoomflow.generator;

/** A line of the catalogue breaks a rule; the message is the rule. */
final class BrokenRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenRule(String rule) {
        super(rule);
    }
}
