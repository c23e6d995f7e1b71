package dev.zoomflow.benchmarks;

/** Who is measured in turns with others. */
interface Entrant extends AutoCloseable {
    String name();

    /** Once, before the first turn: until its compiler has seen what there is to see. Then it rests. */
    void warmUp();

    /** Alone on the core; the others rest. */
    Turn turn();

    /** The most memory that it occupied, in MiB; "" if that says nothing. */
    Object resident();

    @Override
    void close();
}
