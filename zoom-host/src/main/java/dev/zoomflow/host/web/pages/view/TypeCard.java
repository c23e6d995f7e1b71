package dev.zoomflow.host.web.pages.view;

/** A connection type in the selector. */
public record TypeCard(String id, String name, boolean hasIcon) {
    public String initial() {
        return name.isEmpty() ? "?" : name.substring(0, 1);
    }
}
