package dev.zoomflow.host.command;

import dev.zoomflow.host.Host;
import dev.zoomflow.host.plugin.PluginReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What the program says when it is ready. */
final class Banner {
    private Banner() {}

    static List<String> serve(Host host) {
        var lines = new ArrayList<String>();
        lines.add("zoomflow is ready.");
        lines.add("");
        lines.add("  pages            " + host.addresses().pages());
        lines.add("  public listener  "
                + host.addresses().webhook().map(URI::toString).orElse("(set WEBHOOK_ADDRESS)"));
        lines.add("");
        host.notes().forEach(note -> lines.add("Note: " + note));
        lines.addAll(plugins(host));
        return lines;
    }

    static List<String> demo(Host host, URI simulator) {
        var lines = new ArrayList<String>();
        lines.add("zoomflow is ready, with a simulated Zoom.");
        lines.add("");
        lines.add("  pages            " + host.addresses().pages() + "   <- start here");
        lines.add("  public listener  "
                + host.addresses().webhook().map(URI::toString).orElse(""));
        lines.add("  Zoom simulator   " + simulator);
        lines.add("");
        lines.add("1. Open the pages, choose \"New connection\", \"Zoom\", \"Start OAuth Flow\", and allow it.");
        lines.add("2. Open the simulator and start and end a meeting.");
        lines.add("3. Watch the pages' Events: the event, and what the example handler did with it.");
        lines.add("");
        lines.addAll(plugins(host));
        lines.add("Ctrl+C stops it; everything is kept.");
        return lines;
    }

    private static List<String> plugins(Host host) {
        return host.plugins().reports().stream()
                .filter(report -> !report.problem().isEmpty())
                .map(Banner::problem)
                .toList();
    }

    private static String problem(PluginReport report) {
        return "Plugin " + report.file() + ": " + report.problem();
    }
}
