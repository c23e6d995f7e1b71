package dev.zoomflow.testkit;

import java.time.InstantSource;

/** Where and with which world a simulator starts. */
record Settings(
        int port,
        String bindAddress,
        String hostName,
        SimulatorConfig config,
        InstantSource clock,
        boolean stampsWithClock) {}
