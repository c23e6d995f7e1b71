package dev.zoomflow.host.identity;

/** One step of a schedule. Each can be taken whatever came before it, so that a schedule stays one when steps are left out. */
sealed interface Step {
    /**
     * A message comes.
     *
     * @param owner the connection to whose own address it comes; "" for the shared one
     * @param request {@code x-zm-request-id}: the same for the retries of a delivery
     */
    record Send(String owner, Occurrence occurrence, Writing writing, String request) implements Step {
        Told told() {
            return new Told(owner, occurrence);
        }

        @Override
        public String toString() {
            return "send " + told() + ", written " + writing + ", as request " + request;
        }
    }

    /** Something that happens to the host. */
    enum Fate implements Step {
        /** From here on what is stored stays as it is: nothing is derived from it. */
        STALL,
        /** Everything that was acknowledged is derived. */
        SETTLE,
        /** The process is gone, wherever it was. What comes now is not acknowledged. */
        DIE,
        /** The next process opens the store. */
        START
    }

    /** An occurrence as one of those who can receive it was told of it. */
    record Told(String owner, Occurrence occurrence) {
        @Override
        public String toString() {
            return occurrence + " to " + (owner.isEmpty() ? "the shared address" : owner);
        }
    }
}
