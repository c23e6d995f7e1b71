package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * Events over time, as bars.
 *
 * @param words which time
 * @param all how many events there were
 * @param most how many the highest bar stands for
 */
public record ChartView(String words, int width, int height, long all, long most, List<Bar> bars) {

    /** @param nobodys the part of its height that no connection got */
    public record Bar(int x, int height, int nobodys, String title) {}
}
