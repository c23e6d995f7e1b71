package dev.zoomflow.host.web.pages.view;

/**
 * The status of a connection as a part of a page.
 *
 * @param badge in few words
 * @param text in full
 * @param news what was found just now; "" for nothing
 */
public record StatusView(String state, String badge, String text, String news) {
    public StatusView(String state, String badge, String text) {
        this(state, badge, text, "");
    }

    public StatusView with(String found) {
        return new StatusView(state, badge, text, found);
    }
}
