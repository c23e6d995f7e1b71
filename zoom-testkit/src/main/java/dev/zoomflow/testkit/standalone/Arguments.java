package dev.zoomflow.testkit.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said on the command line. */
record Arguments(int port, Optional<Path> config, String bindAddress, String hostName, boolean quiet) {
    private static final int DEFAULT_PORT = 9984;
    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> WITH_VALUE = Set.of("--port", "--config", "--bind", "--host-name");

    static final String HELP = """
            A Zoom simulator: OAuth with consent, the REST API, signed webhooks, a page to drive it.

            java -jar zoom-simulator.jar [options]
              --port N          the port to listen on, 0 takes a free one (default 9984)
              --config FILE     a YAML file with accounts, users, apps and meetings
              --bind ADDRESS    the address to listen on (default 127.0.0.1)
              --host-name NAME  the host name in the addresses that it gives out (default 127.0.0.1)
              --quiet           print nothing but errors
              --help            print this

            Exit codes: 0 after --help or a stop, 2 when an option, the file or the port is wrong.
            """;

    /**
     * @throws IllegalArgumentException when an option is unknown or its value wrong
     */
    static Arguments parse(List<String> words) {
        Map<String, String> values = new HashMap<>();
        boolean quiet = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--quiet")) {
                quiet = true;
            } else if (!WITH_VALUE.contains(word)) {
                throw new IllegalArgumentException("unknown option " + word + "; --help lists them");
            } else if (i + 1 == words.size()) {
                throw new IllegalArgumentException(word + " needs a value");
            } else {
                values.put(word, words.get(++i));
            }
        }
        return new Arguments(
                port(values.get("--port")),
                Optional.ofNullable(values.get("--config")).map(Path::of),
                values.getOrDefault("--bind", LOOPBACK),
                values.getOrDefault("--host-name", LOOPBACK),
                quiet);
    }

    private static int port(@Nullable String text) {
        if (text == null) {
            return DEFAULT_PORT;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("--port " + text + " is no port; it goes from 0 to 65535");
        }
        return Integer.parseInt(text);
    }
}
