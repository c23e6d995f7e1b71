package dev.zoomflow.testkit;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Says with which world each test starts and what it may leave behind. Not thread-safe. */
public final class ZoomExtensionBuilder {
    private ExtensionSettings settings = ExtensionSettings.STANDARD;
    private SimulatorConfig config = SimulatorConfig.standard();

    ZoomExtensionBuilder() {}

    /** The world; {@link SimulatorConfig#standard()} by default. Call it before users and apps are added. */
    public ZoomExtensionBuilder config(SimulatorConfig world) {
        config = world;
        return this;
    }

    /**
     * @see SimulatorConfig#read
     */
    public ZoomExtensionBuilder configFile(Path file) {
        return config(SimulatorConfig.read(file));
    }

    /** One user more in the world. */
    public ZoomExtensionBuilder user(User user) {
        return config(config.withUser(user));
    }

    /** One app more in the world. */
    public ZoomExtensionBuilder app(App app) {
        return config(config.withApp(app));
    }

    /** How strict Zoom is. */
    public ZoomExtensionBuilder rules(Rules rules) {
        return simulator(builder -> builder.rules(rules));
    }

    /** What the simulator's clock runs on; real time by default. */
    public ZoomExtensionBuilder clock(InstantSource source) {
        return simulator(builder -> builder.clock(source));
    }

    /** Whatever else a simulator's builder can do; called for each test. */
    public ZoomExtensionBuilder simulator(Consumer<SimulatorBuilder> more) {
        settings = settings.and(more);
        return this;
    }

    /** Lets a test pass although a fault or a disturbance that it planned never happened. */
    public ZoomExtensionBuilder allowUnusedFaults() {
        return allow(settings.allowed().withUnusedFaults());
    }

    /** Lets a test pass although a request or a delivery is still without an answer. */
    public ZoomExtensionBuilder allowUnanswered() {
        return allow(settings.allowed().withUnanswered());
    }

    /** Lets a test pass although it leaves a WebSocket open. */
    public ZoomExtensionBuilder allowOpenWebSockets() {
        return allow(settings.allowed().withOpenWebSockets());
    }

    private ZoomExtensionBuilder allow(Allowances allowances) {
        settings = new ExtensionSettings(settings.world(), allowances);
        return this;
    }

    public ZoomExtension build() {
        SimulatorConfig world = config;
        Consumer<SimulatorBuilder> first = builder -> builder.config(world);
        return new ZoomExtension(new ExtensionSettings(first.andThen(settings.world()), settings.allowed()));
    }
}
