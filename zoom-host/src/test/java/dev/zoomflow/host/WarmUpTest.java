package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class WarmUpTest {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Surfer surfer = new Surfer();

    @TempDir
    private Path data;

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
        logger(WarmUp.class.getName()).setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
        logger(WarmUp.class.getName()).setLevel(null);
    }

    private static Logger root() {
        return logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @Test
    void aHostThatWarmedUpHasNoRowNoCountAndNoWordOfIt() {
        try (var host = Host.start(options(Map.of(
                "WEBHOOK_ADDRESS",
                "http://127.0.0.1",
                "ZOOM_CLIENT_ID",
                "client",
                "ZOOM_CLIENT_SECRET",
                "client-secret",
                "ZOOM_SECRET_TOKEN",
                "secret-token")))) {
            assertThat(surfer.get(host.addresses().page("/metrics")).body())
                    .doesNotContainPattern("zoomflow_deliveries_total\\{[^}]*} [1-9]");
        }

        try (var database = Database.open(data)) {
            assertThat(database.<Long>read(new Counter("delivery")::value)).isZero();
        }
        assertThat(words()).anyMatch(line -> line.matches("warmed up with [1-9][0-9]* deliveries made up for that"));
        assertThat(log.list).noneMatch(line -> line.getLoggerName().contains("inbox"));
        assertThat(log.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                .noneMatch(line -> line.getFormattedMessage().contains("warm"));
    }

    @Test
    void withoutASecretThereIsNothingToWarmUpWith() {
        try (var host = Host.start(options(Map.of("WEBHOOK_ADDRESS", "http://127.0.0.1")))) {
            assertThat(host.publicPort()).isPositive();
        }
        assertThat(words()).noneMatch(line -> line.contains("warm"));
    }

    private List<String> words() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private HostOptions options(Map<String, String> environment) {
        return new HostOptions(
                        data, RunningDemo.PLUGINS, Optional.empty(), environment, new HostOptions.Ports(0, 0), true)
                .warmedUpFor(Duration.ofMillis(300));
    }
}
