package dev.zoomflow.testkit.standalone;

import java.io.PrintStream;
import java.util.List;

/** What the program does, by its first word. */
@FunctionalInterface
interface Command {
    /** All went well. */
    int OK = 0;

    /** Nothing is wrong with the call, but not all could be done. */
    int NOT_DONE = 1;

    /** The call is wrong. */
    int WRONG_USAGE = 2;

    /**
     * @return the exit code
     * @throws IllegalArgumentException when the words are wrong, with a line for each mistake
     * @throws IllegalStateException when something outside is, with what to do
     */
    int run(List<String> words, PrintStream out);
}
