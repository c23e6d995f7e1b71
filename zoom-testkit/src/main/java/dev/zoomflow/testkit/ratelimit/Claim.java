package dev.zoomflow.testkit.ratelimit;

/**
 * One call on a quota.
 *
 * @param who has it: the id of an account, of a user …
 */
record Claim(String who, Quota quota) {}
