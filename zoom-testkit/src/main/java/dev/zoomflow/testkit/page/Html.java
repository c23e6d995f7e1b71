package dev.zoomflow.testkit.page;

import java.util.List;
import java.util.stream.Collectors;

/** Markup that is safe to put into a page. */
public record Html(String markup) {

    /** Text, with everything escaped that means something to a browser. */
    public static Html text(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    /** Markup that we made ourselves. */
    public static Html of(String markup) {
        return new Html(markup);
    }

    public static Html join(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }
}
