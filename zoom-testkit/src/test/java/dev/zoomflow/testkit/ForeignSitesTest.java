package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignSitesTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();

    @AfterEach
    void close() {
        zoom.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://attacker.example", "http://127.0.0.1:1", "null", "http://localhost"})
    void aPageOfAnotherSiteCannotDriveIt(String origin) throws IOException {
        String own = zoom.baseUri().getAuthority();

        assertThat(status("POST", "/_control/tokens/expire", own, origin)).isEqualTo(403);
        assertThat(status("POST", "/_desk/advance", own, origin)).isEqualTo(403);
    }

    @Test
    void itsOwnPageDrivesIt() throws IOException {
        String own = zoom.baseUri().getAuthority();

        assertThat(status("POST", "/_control/tokens/expire", own, "http://" + own))
                .isEqualTo(204);
        assertThat(status("POST", "/_desk/advance", own, "http://" + own)).isEqualTo(303);
    }

    /** Many tools that wait for a server ask so. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/_control/world"})
    void whoWaitsForItMayAskForTheHeadAlone(String path) throws IOException {
        assertThat(status("HEAD", path, zoom.baseUri().getAuthority(), "")).isEqualTo(200);
        assertThat(status("HEAD", path, "rebound.attacker.example", "")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_control/world", "/_desk/live"})
    void aForeignNameThatLeadsHereShowsNothing(String path) throws IOException {
        assertThat(status("GET", path, "rebound.attacker.example", "")).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"localhost:9984", "zoom-simulator:80", "host.docker.internal", "[::1]:9984", "10.0.0.7:9984"})
    void namesThatNobodyCanRegisterAreOurs(String host) throws IOException {
        assertThat(status("GET", "/_control/world", host, "")).isEqualTo(200);
    }

    /** Written by hand, because clients do not let us choose these headers. */
    private int status(String method, String path, String host, String origin) throws IOException {
        String from = origin.isEmpty() ? "" : "Origin: " + origin + "\r\n";
        String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + from
                + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), zoom.baseUri().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
