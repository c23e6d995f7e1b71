package dev.zoomflow.plugin.message;

import java.util.Set;

/** What Zoom makes anew for each copy of a message, and the canonical form leaves out: docs/adr/0003-event-identity.md. */
final class Volatile {
    private static final Set<String> NAMES = Set.of(
            "download_token",
            "download_access_token",
            "download_url",
            "transcript_download_url",
            "play_url",
            "share_url",
            "start_url");

    private Volatile() {}

    static boolean is(Tape tape, int member) {
        var text = tape.text();
        var start = tape.name(member) + 1;
        var end = tape.nameEnd(member) - 1;
        var last = text.at(end - 1);
        return (last == 'l' || last == 'n')
                && end - start > 6
                && (text.is(end - 4, end, "_url") || text.is(end - 6, end, "_token"))
                && NAMES.contains(text.text(start, end));
    }
}
