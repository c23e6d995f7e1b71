package dev.zoomflow.host.doctor;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Which of all running hosts this one is: its liveness page says so, to whoever asks by the right way. */
public record Instance(String id) {
    public static final String HEADER = "X-Zoomflow-Instance";

    public static Instance random() {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return new Instance(HexFormat.of().formatHex(bytes));
    }
}
