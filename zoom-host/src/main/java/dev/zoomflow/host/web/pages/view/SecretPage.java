package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * The secrets of a connection's own app.
 *
 * @param path where new ones are pasted
 */
public record SecretPage(Frame frame, SecretCard secret, String path, List<Field> fields, String back) {}
