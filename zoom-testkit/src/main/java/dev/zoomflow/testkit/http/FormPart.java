package dev.zoomflow.testkit.http;

import java.util.Optional;

/**
 * One part of a form that may carry files.
 *
 * @param name the field's
 * @param fileName empty where the part is a plain value
 * @param contentType as the part says, {@code text/plain} where it says nothing
 */
public record FormPart(String name, Optional<String> fileName, String contentType, Body content) {}
