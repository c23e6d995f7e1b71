package dev.zoomflow.testkit.payload;

import java.util.Locale;
import java.util.Optional;

/** Members that hold addresses, files and what machines say of themselves. */
final class Links {
    private Links() {}

    static Optional<String> text(Slot slot) {
        String name = slot.name().toLowerCase(Locale.ROOT);
        if (name.endsWith("url") || name.endsWith("urls") || name.endsWith("link") || name.startsWith("developer_")) {
            return Optional.of(url(slot, name));
        }
        if (name.endsWith("_ip") || name.endsWith("ip_address")) {
            return Optional.of(address(slot, name));
        }
        if (name.contains("port") && (name.endsWith("_port") || name.endsWith("_ip_port"))) {
            return Optional.of(Long.toString(slot.byName().number(8801, 8810)));
        }
        return Optional.of(machine(slot, name)).filter(text -> !text.isEmpty());
    }

    private static String url(Slot slot, String name) {
        Dice dice = slot.byPlace();
        String zoom = "https://us02web.zoom.us/";
        String meeting = slot.scene().meetingNumber();
        return switch (name) {
            case "join_url", "zoom_join_url", "meeting_join_url", "meeting_url", "join_link" ->
                zoom + "j/" + meeting + "?pwd=" + dice.id();
            case "start_url" -> zoom + "s/" + meeting + "?zak=" + dice.id();
            case "registration_url" -> zoom + "meeting/register/" + dice.id();
            case "play_url" -> zoom + "rec/play/" + dice.id() + dice.id();
            case "share_url" -> zoom + "rec/share/" + dice.id() + "." + dice.id();
            case "download_url", "file_download_link", "transcript_download_url" -> download(slot, dice);
            case "summary_doc_url" -> "https://docs.zoom.us/doc/" + dice.id();
            case "server_urls" -> "wss://zoomsjc144-195-19-242zssgw.sjc.zoom.us:443";
            case "stream_url", "backup_stream_url" -> "rtmps://live.example.com/app/" + dice.hex(4);
            default ->
                "https://example.com/" + name.replaceAll("_?(url|link)s?$", "").replace('_', '-') + "/" + dice.hex(4);
        };
    }

    private static String download(Slot slot, Dice dice) {
        return switch (slot.family()) {
            case "phone" -> "https://zoom.us/v2/phone/recording/download/" + dice.id();
            case "recording" -> "https://us02web.zoom.us/rec/webhook_download/" + dice.id() + dice.id();
            default -> "https://file.zoom.us/file/" + dice.id() + "?jwt=" + dice.id();
        };
    }

    /** Of the networks that are kept for documents. */
    private static String address(Slot slot, String name) {
        boolean inside = name.contains("private") || name.contains("internal") || name.contains("device");
        return (inside ? "10.24.8." : "203.0.113.") + slot.byName().number(2, 250);
    }

    private static String machine(Slot slot, String name) {
        Dice dice = slot.byName();
        return switch (name) {
            case "file_name" -> dice.pick("Minutes.docx", "Plan 2027.xlsx", "Sketch.png", "Déjà vu.pdf");
            case "file_type", "os_file_type", "file_extension" -> dice.pick("docx", "xlsx", "png", "pdf");
            case "file_path" -> "/archive/" + dice.hex(4) + ".mp4";
            case "version", "target_version", "available_version" -> "6." + dice.number(3, 9) + "." + dice.number(0, 9);
            case "client_type", "client", "device", "device_type", "os" ->
                dice.pick("Windows", "Mac", "iOS", "Android");
            case "device_name", "pc_name" -> dice.pick("Desk phone", "Laptop", "Headset");
            case "mac_address", "mac_addr" ->
                dice.hex(6).replaceAll("(..)(?!$)", "$1:").toUpperCase(Locale.ROOT);
            case "microphone", "speaker", "camera" -> "Built-in " + name;
            case "network_type", "network" -> dice.pick("Wifi", "Wired");
            case "resolution" -> "1280*720";
            case "data_center" -> "United States (SC Top)";
            case "format_attr" -> "";
            default -> measured(name, dice);
        };
    }

    private static String measured(String name, Dice dice) {
        if (name.endsWith("bitrate")) {
            return dice.number(20, 900) + " kbps";
        }
        if (name.endsWith("latency") || name.endsWith("jitter") || name.endsWith("_delay")) {
            return dice.number(1, 120) + " ms";
        }
        if (name.endsWith("_loss") || name.endsWith("cpu_usage")) {
            return dice.number(0, 12) + "%";
        }
        return name.endsWith("frame_rate") ? dice.number(10, 30) + " fps" : "";
    }
}
