package dev.zoomflow.benchmarks.load;

/**
 * Messages of one size that differ in their last bytes only, so that signing one costs two or three blocks of SHA-256.
 *
 * @param head what all have in common
 * @param tail a pattern as {@link Numbered} takes it
 */
public record Body(String head, String tail, int size) {

    /** Somebody joined a meeting, told as Zoom tells it; {@code tracking_fields} fill it up. A hundred meetings in turn. */
    public static Body zoom(int size) {
        return zoom(size, "AcCoUnT0bEnChMaRk0", "x8uHbenchmarkQhostQ0");
    }

    /** The same, of this account and this host. */
    public static Body zoom(int size, String account, String host) {
        var head = "{\"event\":\"meeting.participant_joined\",\"payload\":{\"account_id\":\"" + account
                + "\",\"object\":{"
                + "\"type\":2,\"start_time\":\"2026-03-01T12:00:00Z\",\"timezone\":\"Europe/Berlin\",\"duration\":60,"
                + "\"participant\":{\"user_id\":\"16778240\",\"user_name\":\"Jill Chill\",\"id\":\"iFxeBPYun6SAiWUzBcEkX\","
                + "\"participant_uuid\":\"55555AAAiAAAAAiAiAiiAii\",\"email\":\"jchill@example.com\","
                + "\"date_time\":\"2026-03-01T12:00:04Z\",\"registrant_id\":\"abcdefghij0-klmnopq23456\"},"
                + "\"host_id\":\"" + host + "\",\"tracking_fields\":[";
        var tail = "\",\"uuid\":\"4444AAAA############==\",\"id\":\"870000000%%\"}},\"event_ts\":17###########}";
        return filled(head, "],\"topic\":\"", tail, size);
    }

    /** Somebody wrote a message, told as Slack tells it. */
    public static Body slack(int size) {
        var head = "{\"token\":\"one-long-verification-token\",\"team_id\":\"T061EG9R6\",\"api_app_id\":\"A0MDYCDME\","
                + "\"type\":\"event_callback\",\"authorizations\":[{\"enterprise_id\":\"E12345\",\"team_id\":\"T061EG9R6\","
                + "\"user_id\":\"U12345\",\"is_bot\":true,\"is_enterprise_install\":false}],\"is_ext_shared_channel\":false,"
                + "\"event_context\":\"1-message-T061EG9R6-C0LAN2Q65\",\"event\":{\"type\":\"message\",\"channel\":"
                + "\"C0LAN2Q65\",\"user\":\"U061F7AUR\",\"channel_type\":\"channel\",\"edits\":[";
        var tail =
                "\",\"ts\":\"17########.000%%0\",\"event_ts\":\"17########.000%%0\"},\"event_id\":\"Ev############\","
                        + "\"event_time\":17########}";
        return filled(head, "],\"text\":\"", tail, size);
    }

    /** Small objects as long as there is room for one, then text. */
    private static Body filled(String head, String text, String tail, int size) {
        var all = new StringBuilder(head);
        for (int field = 0; all.length() + text.length() + tail.length() + 60 < size; field++) {
            all.append(field == 0 ? "" : ",")
                    .append("{\"field\":\"field%04d\",\"value\":\"value %04d\"}".formatted(field, field));
        }
        all.append(text);
        all.append("x".repeat(size - all.length() - tail.length()));
        return new Body(all.toString(), tail, size);
    }
}
