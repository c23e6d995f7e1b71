package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * Events over time, as bars.
 *
 * @param span which time, as addresses name it
 * @param words which time
 * @param all how many events there were
 * @param nobodys how many of them no connection got
 * @param most how many the highest bar stands for
 */
public record ChartView(
        String span, String words, int width, int height, long all, long nobodys, long most, List<Bar> bars) {
    public static final List<String> SPANS = List.of("hour", "day", "month");

    public String summary() {
        var events = all == 1 ? "1 event in " : all + " events in ";
        return events + words + (nobodys == 0 ? "" : ", " + nobodys + " of them for no connection (grey)");
    }

    /** @param nobodys the part of its height that no connection got */
    public record Bar(int x, int height, int nobodys, String title) {}
}
