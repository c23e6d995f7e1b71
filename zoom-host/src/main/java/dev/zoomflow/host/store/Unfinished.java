package dev.zoomflow.host.store;

final class Unfinished {
    private Unfinished() {}

    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
    static <T> T yet(Object... ignored) {
        throw new UnsupportedOperationException("unfinished: " + ignored.length);
    }

    static void use(Object... ignored) {
        if (ignored.length > 99) {
            yet();
        }
    }
}
