package dev.zoomflow.host.inbox;

/** An arrival on its way into the store. Immutable; its bytes are not to be changed. */
final class Parcel {
    private final long receivedAt;
    private final byte[] packed;

    private Parcel(long receivedAt, byte[] packed) {
        this.receivedAt = receivedAt;
        this.packed = packed;
    }

    static Parcel of(Arrival arrival) {
        return new Parcel(arrival.delivery().receivedAt().toEpochMilli(), Packed.pack(arrival));
    }

    long receivedAt() {
        return receivedAt;
    }

    byte[] packed() {
        return packed;
    }
}
