package dev.zoomflow.browser;

import java.nio.file.Path;

/** Pictures of one test, numbered in the order of its steps: {@code target/screenshots/TEST-NN-STEP.png}. */
final class Album {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private final String test;
    private final Camera camera;
    private int taken;

    Album(String test, Camera camera) {
        this.test = test;
        this.camera = camera;
    }

    /** The whole page, also what is below the window. */
    void take(String step) {
        taken++;
        camera.wholePicture(FOLDER.resolve("%s-%02d-%s.png".formatted(test, taken, step)));
    }

    /** The same page in a window as narrow as a phone; nothing may stick out. */
    void takeNarrow(String step) {
        camera.narrow(() -> take(step + "-narrow"));
    }

    void takeFailure() {
        take("failed");
        camera.source(FOLDER.resolve(test + "-failed.html"));
    }
}
