package dev.zoomflow.testkit;

/**
 * A call, as it was when it was asked for.
 *
 * @param from the caller's number
 * @param to the callee's number
 * @param state {@code ringing}, {@code on}, or how it ended: {@code answered}, {@code no_answer}, {@code rejected},
 *     {@code canceled}
 */
public record PhoneCall(String id, String from, String to, String state) {}
