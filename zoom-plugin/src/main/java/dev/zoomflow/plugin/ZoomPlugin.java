package dev.zoomflow.plugin;

import org.pf4j.Plugin;

/** What PF4J starts and stops. It holds nothing: whatever lives, lives in an integration that the host closes. */
public final class ZoomPlugin extends Plugin {
    private static final String GUICE_CLASSES = "guice_custom_class_loading";

    static {
        // before Guice loads: its default way of defining classes is on its way out of the JDK and warns from 24 on
        if (System.getProperty(GUICE_CLASSES) == null) {
            System.setProperty(GUICE_CLASSES, "CHILD");
        }
    }
}
