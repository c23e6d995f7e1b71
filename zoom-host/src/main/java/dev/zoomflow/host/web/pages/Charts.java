package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.inbox.Timeline;
import dev.zoomflow.host.inbox.Timeline.Count;
import dev.zoomflow.host.web.pages.view.ChartView;
import dev.zoomflow.host.web.pages.view.ChartView.Bar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws how many events came when. */
final class Charts {
    private static final int HEIGHT = 60;
    private static final int STEP = 10;

    private final Timeline timeline;
    private final Clock clock;

    /** What one chart covers. */
    enum Span {
        HOUR("the last hour", Duration.ofMinutes(1), 60),
        DAY("the last 24 hours", Duration.ofMinutes(30), 48),
        MONTH("the last 30 days", Duration.ofDays(1), 30);

        private final String words;
        private final Duration width;
        private final int bars;

        Span(String words, Duration width, int bars) {
            this.words = words;
            this.width = width;
            this.bars = bars;
        }

        /** The day if there is no such span. */
        static Span named(String name) {
            return name.equals("hour") ? HOUR : name.equals("month") ? MONTH : DAY;
        }
    }

    Charts(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    ChartView of(Span span) {
        var width = span.width.toMillis();
        var last = clock.millis() / width * width;
        var first = last - (span.bars - 1) * width;
        var counts = timeline.since(Instant.ofEpochMilli(first), span.width).stream()
                .collect(Collectors.toMap(count -> count.from().toEpochMilli(), count -> count));
        var most = counts.values().stream().mapToLong(Count::events).max().orElse(0);
        var all = counts.values().stream().mapToLong(Count::events).sum();
        var nobodys = counts.values().stream().mapToLong(Count::nobodys).sum();
        return new ChartView(
                span.name().toLowerCase(Locale.ROOT),
                span.words,
                span.bars * STEP,
                HEIGHT,
                all,
                nobodys,
                most,
                bars(span, first, counts, most));
    }

    private static List<Bar> bars(Span span, long first, Map<Long, Count> counts, long most) {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < span.bars; i++) {
            var count = counts.get(first + i * span.width.toMillis());
            if (count != null) {
                bars.add(bar(i, count, most));
            }
        }
        return bars;
    }

    private static Bar bar(int position, Count count, long most) {
        var height = scaled(count.events(), most);
        var title = "%s: %d, of which %d for nobody"
                .formatted(EventViews.time(count.from()), count.events(), count.nobodys());
        return new Bar(position * STEP, height, count.nobodys() == 0 ? 0 : scaled(count.nobodys(), most), title);
    }

    private static int scaled(long count, long most) {
        return (int) Math.max(1, count * HEIGHT / most);
    }
}
