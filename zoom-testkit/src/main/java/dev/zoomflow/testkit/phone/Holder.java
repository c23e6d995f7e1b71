package dev.zoomflow.testkit.phone;

/**
 * Somebody or something that has an extension and may have numbers.
 *
 * @param type as lists of numbers call it; empty where they have no word for it
 */
record Holder(String id, String accountId, String name, String type) {}
