package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.util.concurrent.Callable;

/**
 * A promise that a test holds an implementation to.
 *
 * @param where type and method of the SPI
 * @param sentence of its Javadoc
 */
record Clause(String where, String sentence) {
    /** What is done and may fail. */
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    static Clause of(String where, String sentence) {
        return new Clause(where, sentence);
    }

    AssertionError broken(String found) {
        return new AssertionError(where + " promises: \"" + sentence + "\". Here: " + found);
    }

    private AssertionError broken(String found, Throwable thrown) {
        var error = broken(found + ": " + thrown);
        error.initCause(thrown);
        return error;
    }

    void holds(boolean kept, String found) {
        if (!kept) {
            throw broken(found);
        }
    }

    void same(Object expected, Object found, String what) {
        holds(expected.equals(found), what + " is " + found + ", not " + expected);
    }

    /** An exception breaks the promise. */
    <T> T total(String what, Callable<T> call) {
        try {
            return call.call();
        } catch (Exception | StackOverflowError | LinkageError thrown) {
            throw broken(what + " threw", thrown);
        }
    }

    /** As {@link #total(String, Callable)}, for what gives nothing. */
    void total(String what, Act act) {
        total(what, () -> {
            act.run();
            return what;
        });
    }

    /** Anything but a {@link ConnectionException} with this failure breaks the promise. */
    ConnectionException fails(Failure failure, String what, Act act) {
        try {
            act.run();
        } catch (ConnectionException expected) {
            if (expected.failure() == failure) {
                return expected;
            }
            throw broken(what + " failed with " + expected.failure() + " and not with " + failure, expected);
        } catch (Exception | StackOverflowError | LinkageError other) {
            throw broken(what + " threw no ConnectionException", other);
        }
        throw broken(what + " did not fail");
    }
}
