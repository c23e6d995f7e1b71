package dev.zoomflow.testkit;

import java.time.InstantSource;

/** Where and with which world a simulator starts. */
record Settings(
        Place place,
        SimulatorConfig config,
        InstantSource clock,
        boolean stampsWithClock,
        SimulatorListener listener) {}
