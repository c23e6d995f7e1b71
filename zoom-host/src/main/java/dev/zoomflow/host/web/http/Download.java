package dev.zoomflow.host.web.http;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file on its way to somebody; afterwards it is gone here, whether it arrived or not. */
final class Download {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);

    private final Path file;

    Download(Path file) {
        this.file = file;
    }

    void send(HttpServerExchange exchange) {
        exchange.addExchangeCompleteListener((ended, next) -> {
            delete();
            next.proceed();
        });
        try {
            var channel = FileChannel.open(file, StandardOpenOption.READ);
            exchange.addExchangeCompleteListener((ended, next) -> {
                close(channel);
                next.proceed();
            });
            exchange.setResponseContentLength(channel.size());
            exchange.getResponseSender().transferFrom(channel, new Ending());
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be sent: {}", file, unreadable.toString());
            exchange.setStatusCode(500);
            exchange.endExchange();
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyClosed) {
            LOG.debug("{}", alreadyClosed.toString());
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("{} stays and can be deleted: {}", file, stays.toString());
        }
    }

    /** A receiver that went away sees from the length that something is missing. */
    private static final class Ending implements IoCallback {
        @Override
        public void onComplete(HttpServerExchange exchange, Sender sender) {
            exchange.endExchange();
        }

        @Override
        public void onException(HttpServerExchange exchange, Sender sender, IOException gone) {
            LOG.debug("a download ended early: {}", gone.toString());
            exchange.endExchange();
        }
    }
}
