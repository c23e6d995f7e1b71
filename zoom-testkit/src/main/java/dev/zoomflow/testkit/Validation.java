package dev.zoomflow.testkit;

/**
 * What came of asking an endpoint to prove that it knows the secret token.
 *
 * @param reason what was wrong with the answer, or that it was right
 */
public record Validation(boolean passed, String reason) {}
