package dev.zoomflow.host.web.pages.view;

/**
 * The secrets of one app, and whether they may change now.
 *
 * @param name whose they are
 * @param path where a window for them is opened; with {@code /end} behind it, where it is ended
 * @param until when it ends; "": none is open
 * @param paste where the new secret is to be put, in words
 */
public record SecretCard(String name, String path, String until, String paste) {

    public boolean isOpen() {
        return !until.isEmpty();
    }
}
