package dev.zoomflow.host.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.Check;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublicWayTest {
    @Test
    void anAddressThatDoesNotAnswerInTimeIsNotTakenForOneWhereNobodyIs() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://127.0.0.1:" + silent.getLocalPort());

            var check = way().check(address);

            assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
            assertThat(check.found()).isEqualTo(address + " did not answer within 1 s");
            assertThat(check.fix()).contains("firewall");
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForOneWhereNobodyIs() throws IOException {
        try (var rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var hangingUp = new Thread(() -> hangUp(rude), "rude");
            hangingUp.setDaemon(true);
            hangingUp.start();

            var check = way().check(URI.create("http://127.0.0.1:" + rude.getLocalPort()));

            assertThat(check.found()).startsWith("the connection broke at ");
            assertThat(check.fix()).startsWith("Start the tunnel");
        }
    }

    private static PublicWay way() {
        return new PublicWay(HttpClient.newHttpClient(), new Instance("this one"), Duration.ofSeconds(1));
    }

    /** Also on the client, which tries again. */
    private static void hangUp(ServerSocket server) {
        try {
            while (true) {
                server.accept().close();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }
}
