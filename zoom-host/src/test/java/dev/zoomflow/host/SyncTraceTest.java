package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the proof of the sync accepts, and all that it must refuse. */
class SyncTraceTest {
    private static final Map<String, String> ROWS = Map.of("event-1", "sealed");
    private static final String SOCKET = "52<TCP:[127.0.0.1:1->127.0.0.1:2]>";
    private static final String LOG = "30<" + hex("/d/zoomflow.db-wal") + ">";
    private static final String ASKED = call("7 read", SOCKET, "POST /zoom/event .. event-1", 900);
    private static final String HEADER = call("9 pwrite64", LOG, header(0), 24);
    private static final String PAGE = call("9 pwrite64", LOG, "..sealed..", 4096);
    private static final String COMMIT = call("9 pwrite64", LOG, header(12), 24);
    private static final String OTHER_PAGE = call("9 pwrite64", LOG, "..counter..", 4096);
    private static final String SYNC = "9 fdatasync(" + LOG + ") = 0";
    private static final String ANSWER = call("7 write", SOCKET, "HTTP/1.1 200 OK\r\n", 80);

    @Test
    void aSyncBetweenTheLastWriteAndTheAnswerIsWhatIsPromised() {
        assertThat(faults(ASKED, HEADER, PAGE, COMMIT, OTHER_PAGE, SYNC, ANSWER))
                .isEmpty();
    }

    @Test
    void anAnswerWithoutASyncIsRefused() {
        assertThat(faults(ASKED, HEADER, PAGE, COMMIT, OTHER_PAGE, ANSWER)).containsExactly("""
                event-1: acknowledged at line 6, and not synced after line 5 before that""");
    }

    @Test
    void anAnswerBeforeTheSyncHasReturnedIsRefused() {
        var begun = "9 fdatasync(" + LOG + " <unfinished ...>";
        assertThat(faults(ASKED, HEADER, PAGE, COMMIT, OTHER_PAGE, begun, ANSWER, "9 <... fdatasync resumed>) = 0"))
                .hasSize(1);
        assertThat(faults(ASKED, HEADER, PAGE, COMMIT, OTHER_PAGE, begun, "9 <... fdatasync resumed>) = 0", ANSWER))
                .isEmpty();
    }

    @Test
    void aSyncBeforeTheTransactionsLastPageIsRefused() {
        assertThat(faults(ASKED, HEADER, PAGE, SYNC, COMMIT, OTHER_PAGE, ANSWER))
                .hasSize(1);
    }

    @Test
    void aSyncOfAnotherFileOrOneThatFailedIsRefused() {
        var ofTheFile = "9 fdatasync(31<" + hex("/d/zoomflow.db") + ">) = 0";
        assertThat(faults(ASKED, HEADER, PAGE, COMMIT, OTHER_PAGE, ofTheFile, ANSWER))
                .hasSize(1);
        assertThat(faults(
                        ASKED,
                        HEADER,
                        PAGE,
                        COMMIT,
                        OTHER_PAGE,
                        SYNC.replace("= 0", "= -1 EIO (Input/output error)"),
                        ANSWER))
                .hasSize(1);
    }

    @Test
    void aDeliveryWhoseStepsAreNotInTheTraceProvesNothing() {
        assertThat(faults(HEADER, PAGE, COMMIT, OTHER_PAGE, SYNC, ANSWER))
                .containsExactly("event-1: its request is not in the trace");
        assertThat(faults(ASKED, COMMIT, OTHER_PAGE, SYNC, ANSWER))
                .containsExactly("event-1: no transaction with its row is in the trace");
        var refused = call("7 write", SOCKET, "HTTP/1.1 503 Service", 80);
        assertThat(faults(ASKED, HEADER, PAGE, COMMIT, OTHER_PAGE, SYNC, refused))
                .containsExactly("event-1: it was not acknowledged");
    }

    private static List<String> faults(String... lines) {
        return SyncTrace.read(List.of(lines)).faults(ROWS);
    }

    private static String call(String name, String descriptor, String data, int bytes) {
        return "%s(%s, \"%s\", %d) = %d".formatted(name, descriptor, hex(data), bytes, bytes);
    }

    /** Of a page in the log: its number, the pages of the database after a commit, what else there is. */
    private static String header(int pagesAfterCommit) {
        return "\0\0\0\3\0\0\0" + (char) pagesAfterCommit + "0123456789abcdef";
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        for (var one : text.getBytes(ISO_8859_1)) {
            hex.append("\\x%02x".formatted(one));
        }
        return hex.toString();
    }
}
