package dev.zoomflow.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PluginsFolderTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(PluginsFolder.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path place;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void whatIsWrongWithItIsSaidOnceHoweverOftenItIsLookedAt() {
        var plugins = new PluginsFolder(place.resolve("none"));

        for (int look = 0; look < 3; look++) {
            assertThat(plugins.states()).isEmpty();
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("there is no plugins folder " + place.resolve("none"));
    }

    @Test
    void whatWentAndComesBackIsSaidAgain() throws IOException {
        var folder = place.resolve("plugins");
        var plugins = new PluginsFolder(folder);

        plugins.jars();
        Files.createDirectory(folder);
        plugins.jars();
        Files.delete(folder);
        plugins.jars();

        assertThat(log.list).hasSize(2);
    }

    /** A link to itself, which not even root can read, for want of a folder that root may not. */
    @Test
    void aFolderThatMayNotBeReadIsCalledThat() throws IOException {
        var loop = place.resolve("loop");
        Files.createSymbolicLink(loop, loop);

        assertThat(new PluginsFolder(loop).jars()).isEmpty();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("the plugins folder " + loop
                        + " cannot be read: give the host's user the right to, or name another with --plugins");
    }
}
