package dev.zoomflow.testkit;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where a simulator listens, and by which name it is reached. */
record Place(int port, String bindAddress, String hostName, Optional<TlsPorts> tls) {

    /** 0 takes a free one. */
    record TlsPorts(int port, int proxyPort) {}

    /** What to say where a port cannot be had. */
    String taken() {
        if (tls.isEmpty()) {
            return "port " + port + " of " + bindAddress + " is taken";
        }
        String ports = IntStream.of(port, tls.get().port(), tls.get().proxyPort())
                .filter(number -> number > 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return "one of the ports " + ports + " of " + bindAddress + " is taken";
    }
}
