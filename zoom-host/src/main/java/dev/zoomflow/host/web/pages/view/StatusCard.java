package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * What is wrong with a connection, who can end it, and how.
 *
 * @param state its name in small letters
 * @param text what is wrong and what to do; "" if nothing is
 * @param since when it began, in UTC
 * @param next when it is tried again, or the limit ends; "" if nothing is waited for
 * @param settings the names of the wrong settings, where they are known
 * @param who can end it; "" if nobody need do anything
 * @param fix the click or the setting that ends it; "" if there is none
 */
public record StatusCard(
        String state, String text, String since, String next, List<String> settings, String who, String fix) {
    public boolean isTrouble() {
        return !state.equals("ok") && !state.equals("init-required");
    }
}
