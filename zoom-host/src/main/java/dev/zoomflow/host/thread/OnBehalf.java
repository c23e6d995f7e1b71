package dev.zoomflow.host.thread;

import java.util.function.Supplier;

/**
 * The person for whom a thread works: set where a request comes in, taken along by what is done on another thread in its
 * place, and read where it is written down who did something.
 */
public final class OnBehalf {
    private static final ThreadLocal<String> PERSON = ThreadLocal.withInitial(() -> "");

    private OnBehalf() {}

    /** "" where nobody is known. */
    public static String person() {
        return PERSON.get();
    }

    public static <T> T of(String person, Supplier<T> work) {
        var before = PERSON.get();
        PERSON.set(person);
        try {
            return work.get();
        } finally {
            PERSON.set(before);
        }
    }
}
