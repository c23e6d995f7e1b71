package dev.zoomflow.generator;

import java.util.List;

/** Breaks lists of components into lines. */
final class Lines {
    private static final int WIDTH = 116;

    private Lines() {}

    static String wrapped(List<String> components, int indent) {
        var text = new StringBuilder();
        int width = WIDTH;
        for (int i = 0; i < components.size(); i++) {
            var component = components.get(i) + (i < components.size() - 1 ? "," : "");
            if (width + component.length() + 1 > WIDTH) {
                text.append('\n').append(" ".repeat(indent)).append(component);
                width = indent + component.length();
            } else {
                text.append(' ').append(component);
                width += component.length() + 1;
            }
        }
        return text.toString();
    }
}
