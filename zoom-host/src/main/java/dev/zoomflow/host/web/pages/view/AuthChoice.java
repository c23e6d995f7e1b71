package dev.zoomflow.host.web.pages.view;

import java.util.List;

/** @param missing the server's settings without which it cannot be chosen */
public record AuthChoice(String id, String label, List<String> missing, boolean chosen) {
    public boolean disabled() {
        return !missing.isEmpty();
    }

    public String missingText() {
        return String.join(", ", missing);
    }
}
