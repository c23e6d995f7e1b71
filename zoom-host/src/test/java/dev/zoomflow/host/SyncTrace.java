package dev.zoomflow.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds the system calls of a host on SQLite against the promise that a delivery is on the disk before it is acknowledged:
 * between the last write of the transaction that holds it and its 2xx the log ahead of the data is synced.
 */
final class SyncTrace {
    private static final String LOG = "-wal";
    /** Before each page in the log; its second number is not zero at the last page of a transaction. */
    private static final int FRAME_HEADER = 24;

    private final List<SystemCall> calls;

    SyncTrace(List<SystemCall> calls) {
        this.calls = calls;
    }

    static SyncTrace read(List<String> lines) {
        return new SyncTrace(SystemCall.read(lines));
    }

    /** As if nothing had been synced. */
    SyncTrace withoutSyncs() {
        return new SyncTrace(calls.stream().filter(call -> !call.isSync()).toList());
    }

    long syncs() {
        return calls.stream().filter(call -> call.isSync() && onLog(call)).count();
    }

    /**
     * What is wrong, one sentence per delivery; nothing if all were on the disk before their answers.
     *
     * @param rows by a word in each request, the beginning of its row in the store
     */
    List<String> faults(Map<String, String> rows) {
        var faults = new ArrayList<String>();
        rows.forEach((word, row) -> fault(word, row).ifPresent(fault -> faults.add(word + ": " + fault)));
        return faults;
    }

    private Optional<String> fault(String word, String row) {
        var asked = first(
                0, call -> call.isRead() && call.onNetwork() && call.data().contains(word));
        if (asked.isEmpty()) {
            return Optional.of("its request is not in the trace");
        }
        var answer = first(
                asked.get().ended(),
                call -> call.isWrite()
                        && call.onNetwork()
                        && call.descriptor().equals(asked.get().descriptor()));
        if (answer.filter(call -> call.data().startsWith("HTTP/1.1 2")).isEmpty()) {
            return Optional.of("it was not acknowledged");
        }
        var last = lastWriteOfTransactionWith(row);
        if (last.isEmpty()) {
            return Optional.of("no transaction with its row is in the trace");
        }
        return first(last.get().ended(), call -> call.isSync() && onLog(call) && call.succeeded())
                        .filter(sync -> sync.ended() < answer.get().began())
                        .isPresent()
                ? Optional.empty()
                : Optional.of("acknowledged at line %d, and not synced after line %d before that"
                        .formatted(answer.get().began() + 1, last.get().ended() + 1));
    }

    private Optional<SystemCall> first(int after, Predicate<SystemCall> wanted) {
        return calls.stream()
                .filter(call -> call.began() > after || after == 0)
                .filter(wanted)
                .findFirst();
    }

    private Optional<SystemCall> lastWriteOfTransactionWith(String row) {
        var found = false;
        var commits = false;
        for (var call : calls) {
            if (!call.isWrite() || !onLog(call)) {
                continue;
            }
            if (call.data().length() == FRAME_HEADER) {
                commits = !call.data().startsWith("\0\0\0\0", 4);
                continue;
            }
            found |= call.data().contains(row);
            if (found && commits) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    private static boolean onLog(SystemCall call) {
        return call.file().endsWith(LOG);
    }
}
