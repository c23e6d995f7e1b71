package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * What the host was told, and what is done with it.
 *
 * @param settings in the form of config.yaml, without secrets
 */
public record SettingsPage(Frame frame, List<String> notes, List<SecretCard> secrets, String settings) {}
