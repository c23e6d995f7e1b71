package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.SimulatorBuilder;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Runs a simulator until the process is stopped. */
final class Serve implements Command {
    @Override
    public int run(List<String> words, PrintStream out) {
        Arguments arguments = Arguments.parse(words);
        ZoomSimulator zoom = started(arguments, out);
        Runtime.getRuntime().addShutdownHook(new Thread(zoom::close));
        arguments
                .secure()
                .flatMap(Arguments.Secure::caFile)
                .ifPresent(file -> write(zoom.tls().caPem(), file));
        switch (arguments.logging()) {
            case LINES -> lines(zoom, arguments.secure(), out);
            case JSON -> out.println(Json.write(ready(zoom, arguments.secure())));
            case NONE -> {}
        }
        return OK;
    }

    private static ZoomSimulator started(Arguments arguments, PrintStream out) {
        SimulatorBuilder builder = arguments.simulator();
        switch (arguments.logging()) {
            case LINES -> builder.listener(EventLog.LINES.to(out));
            case JSON -> builder.listener(EventLog.JSON.to(out));
            case NONE -> {}
        }
        try {
            return builder.start();
        } catch (IllegalStateException taken) {
            throw new IllegalArgumentException(taken.getMessage() + why(taken) + "; --port 0 takes a free one", taken);
        }
    }

    /** An address that is not this machine's cannot be had either. */
    private static String why(IllegalStateException taken) {
        return taken.getCause() == null ? "" : " (" + taken.getCause().getMessage() + ")";
    }

    private static void write(String pem, Path file) {
        try {
            Files.writeString(file, pem);
        } catch (IOException unwritable) {
            throw new IllegalArgumentException("--ca-out: " + file + " cannot be written: " + unwritable, unwritable);
        }
    }

    private static void lines(ZoomSimulator zoom, Optional<Arguments.Secure> secure, PrintStream out) {
        out.println("Zoom simulator ready at " + zoom.baseUri() + "/");
        out.println("ZOOM_OAUTH_URL=" + zoom.baseUri() + " ZOOM_API_URL=" + zoom.baseUri() + " ZOOM_WEBSOCKET_URL="
                + zoom.baseUri());
        if (secure.isPresent()) {
            out.println("https://zoom.us is at port " + zoom.tls().port() + "; HTTPS_PROXY=" + zoom.proxy()
                    + " leads there");
        }
    }

    private static ObjectNode ready(ZoomSimulator zoom, Optional<Arguments.Secure> secure) {
        ObjectNode line = Json.object()
                .put("kind", "ready")
                .put("at", zoom.clock().instant().toString())
                .put("address", zoom.baseUri().toString());
        if (secure.isPresent()) {
            line.put("https_port", zoom.tls().port()).put("proxy", zoom.proxy().toString());
        }
        return line;
    }
}
