package dev.zoomflow.testkit.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every operation of Zoom's API that the catalogue knows. */
public final class Operations {
    private static final String FOLDER = "/dev/zoomflow/testkit/catalogue/operations/";

    private Operations() {}

    public static List<Operation> all() {
        return Catalogue.ALL;
    }

    /** Read once, when first asked for. */
    private static final class Catalogue {
        private static final List<Operation> ALL =
                lines("families").stream().flatMap(Catalogue::family).toList();

        private static Stream<Operation> family(String name) {
            return new OperationsReader(name).read(lines(name + ".operations")).stream();
        }

        private static List<String> lines(String file) {
            InputStream resource = Objects.requireNonNull(Operations.class.getResourceAsStream(FOLDER + file), file);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                return lines.lines().toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
