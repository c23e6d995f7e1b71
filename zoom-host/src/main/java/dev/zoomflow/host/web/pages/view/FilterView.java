package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * What is looked for on the events page.
 *
 * @param here the address of what is shown
 * @param live whether what is shown is renewed by itself
 * @param older the address of the next page; "" if there is none
 * @param ended whether the search stopped before the page was full
 */
public record FilterView(
        String type,
        String connection,
        String text,
        List<Choice> outcomes,
        boolean selecting,
        String here,
        boolean live,
        String older,
        boolean ended) {

    public record Choice(String value, String words, boolean chosen) {}
}
