package dev.zoomflow.host.web.open;

import java.net.URI;

/** A page of the public listener: what happened and what to click. Used by its template. */
public record Notice(String title, String text, URI next, String nextText) {

    /** What the template puts into its style element; the policy names its hash. */
    public String style() {
        return NoticeStyle.CSS;
    }
}
