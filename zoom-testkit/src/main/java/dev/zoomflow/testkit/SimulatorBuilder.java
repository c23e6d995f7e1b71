package dev.zoomflow.testkit;

import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Says where and with which world a simulator starts. Not thread-safe. */
public final class SimulatorBuilder {
    private int port;
    private String bindAddress = "127.0.0.1";
    private String hostName = "127.0.0.1";
    private SimulatorConfig config = SimulatorConfig.standard();
    private Optional<Place.TlsPorts> tls = Optional.empty();
    private Optional<Rules> rules = Optional.empty();
    private InstantSource clock = InstantSource.system();
    private boolean stampsWithClock;
    private SimulatorListener listener = new SimulatorListener() {};

    SimulatorBuilder() {}

    /** 0, the default, takes a free one. */
    public SimulatorBuilder port(int number) {
        port = number;
        return this;
    }

    /** The address to listen on; 127.0.0.1 by default. */
    public SimulatorBuilder bindAddress(String address) {
        bindAddress = address;
        return this;
    }

    /** The host name in {@link ZoomSimulator#baseUri()} and in {@code api_url}; 127.0.0.1 by default. */
    public SimulatorBuilder hostName(String name) {
        hostName = name;
        return this;
    }

    public SimulatorBuilder config(SimulatorConfig world) {
        config = world;
        return this;
    }

    /**
     * @see SimulatorConfig#read
     */
    public SimulatorBuilder configFile(Path file) {
        return config(SimulatorConfig.read(file));
    }

    /** How strict Zoom is; the world's own {@link SimulatorConfig#rules()} by default. */
    public SimulatorBuilder rules(Rules changed) {
        rules = Optional.of(changed);
        return this;
    }

    /** Serves Zoom's own addresses too, {@link ZoomSimulator#tls()}, on free ports. */
    public SimulatorBuilder tls() {
        return tls(0, 0);
    }

    /** As {@link #tls()}, on these ports; 0 takes a free one. */
    public SimulatorBuilder tls(int httpsPort, int proxyPort) {
        tls = Optional.of(new Place.TlsPorts(httpsPort, proxyPort));
        return this;
    }

    /** What the simulator's clock runs on; real time by default. */
    public SimulatorBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Stamps deliveries with the simulator's clock, for receivers that share it; real time by default. */
    public SimulatorBuilder receiverSharesClock() {
        stampsWithClock = true;
        return this;
    }

    /** Who hears what happens; nobody by default. */
    public SimulatorBuilder listener(SimulatorListener hears) {
        listener = hears;
        return this;
    }

    /**
     * @throws IllegalStateException when the port is taken
     */
    public ZoomSimulator start() {
        SimulatorConfig world = rules.map(config::withRules).orElse(config);
        Place place = new Place(port, bindAddress, hostName, tls);
        try {
            Worlds worlds = new Worlds(new Settings(place, world, clock, stampsWithClock, listener));
            return new ZoomSimulator(worlds, worlds::current);
        } catch (BindException taken) {
            throw new IllegalStateException(place.taken(), taken);
        }
    }
}
