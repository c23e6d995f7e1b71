package dev.zoomflow.testkit.fault;

/** Which of the requests meant meet the fault. */
public sealed interface Occurrence {

    /** Whether the request of this number, from 1, meets it. */
    boolean strikes(int number, int met);

    /** How many must meet it before it counts as used. */
    int wanted();

    static Occurrence next(int requests) {
        return new Next(requests);
    }

    static Occurrence every(int n) {
        return new Every(n);
    }

    static Occurrence always() {
        return new Every(1);
    }

    /** The first so many. */
    record Next(int requests) implements Occurrence {
        public Next {
            if (requests < 1) {
                throw new IllegalArgumentException("a fault is for 1 request or more, not for " + requests);
            }
        }

        @Override
        public boolean strikes(int number, int met) {
            return met < requests;
        }

        @Override
        public int wanted() {
            return requests;
        }

        @Override
        public String toString() {
            return requests == 1 ? "the next request" : "the next " + requests + " requests";
        }
    }

    /** Every n-th. */
    record Every(int n) implements Occurrence {
        public Every {
            if (n < 1) {
                throw new IllegalArgumentException("every " + n + "th request is none; it begins with 1");
            }
        }

        @Override
        public boolean strikes(int number, int met) {
            return number % n == 0;
        }

        @Override
        public int wanted() {
            return 1;
        }

        @Override
        public String toString() {
            return n == 1 ? "every request" : "every request of " + n;
        }
    }
}
