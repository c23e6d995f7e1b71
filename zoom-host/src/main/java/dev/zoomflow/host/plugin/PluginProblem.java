package dev.zoomflow.host.plugin;

/** Why a jar is not running, for its report. Keeps text only: a kept exception keeps its plugin's class loader. */
final class PluginProblem extends Exception {
    private static final long serialVersionUID = 1;

    PluginProblem(String message) {
        super(message);
    }

    /** {@code thrown} in one line. */
    static String text(Throwable thrown) {
        var message = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
        return thrown.getClass().getSimpleName() + ": " + message;
    }
}
