package dev.zoomflow.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.EventStream;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardsTest {
    private static EventSource source(java.util.function.Supplier<DeliveryResult> result) {
        return new EventSource() {
            @Override
            public String name() {
                return "event";
            }

            @Override
            public DeliveryResult receive(Delivery delivery) {
                return result.get();
            }
        };
    }

    private static EventSource guarded(java.util.function.Supplier<DeliveryResult> result) {
        return Guards.guard(EventSource.class, source(result), "zoom");
    }

    private static final Delivery DELIVERY = Delivery.of("{}", Instant.EPOCH);

    @Test
    void whatAPluginThrowsBecomesADefectThatNamesIt() {
        var source = guarded(() -> {
            throw new IllegalStateException("oops");
        });

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> source.receive(DELIVERY))
                .withMessageContaining("plugin 'zoom' failed in receive")
                .withMessageContaining("oops")
                .satisfies(thrown -> {
                    assertThat(thrown.failure()).isEqualTo(Failure.PROTOCOL);
                    assertThat(thrown.getCause()).isNull();
                });
    }

    @Test
    void aLinkageErrorIsADefectToo() {
        var source = guarded(() -> {
            throw new NoSuchMethodError("newer");
        });

        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> source.receive(DELIVERY));
    }

    @Test
    @SuppressWarnings("NullAway")
    void returningNullIsADefect() {
        var source = guarded(() -> null);

        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> source.receive(DELIVERY));
    }

    @Test
    void aConnectionExceptionPassesAsItIs() {
        var told = ConnectionException.rateLimited(Duration.ofSeconds(7), "slow down");
        var source = guarded(() -> {
            throw told;
        });

        assertThatThrownBy(() -> source.receive(DELIVERY)).isSameAs(told);
    }

    @Test
    void whatAnIntegrationReturnsIsGuardedToo() {
        var integration = Guards.guard(Integration.class, new Broken(), "zoom");

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> integration.eventSources().get(0).receive(DELIVERY))
                .withMessageContaining("plugin 'zoom'");
    }

    private static final class Broken implements Integration {
        @Override
        public Connection connect(String authType, SettingValues settings, TokenStore tokens) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<EventSource> eventSources() {
            return List.of(source(() -> {
                throw new IllegalStateException();
            }));
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void aHandlersOwnExceptionsPass() {
        var handler = Guards.guard(EventHandler.class, new Failing(), "mine");

        assertThatThrownBy(() -> handler.run(null)).isInstanceOf(java.io.IOException.class);
    }

    private static final class Failing implements EventHandler<Event> {
        @Override
        public EventType<Event> type() {
            return EventType.matching("zoom", "*");
        }

        @Override
        public void handle(Event event, EventContext context) {}

        @Override
        public void run(EventContext context) throws Exception {
            throw new java.io.IOException("disk");
        }
    }

    @Test
    void anInterruptedStreamStaysInterrupted() {
        var stream = Guards.guard(
                EventStream.class,
                new EventStream() {
                    @Override
                    public Optional<Delivery> next(Duration patience) throws InterruptedException {
                        throw new InterruptedException();
                    }

                    @Override
                    public void close() {}
                },
                "zoom");

        assertThatThrownBy(() -> stream.next(Duration.ZERO)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void guardsAreEqualToThemselvesOnly() {
        var one = guarded(() -> DeliveryResult.accepted());

        assertThat(List.of(one)).contains(one).doesNotContain(guarded(() -> DeliveryResult.accepted()));
        assertThat(one.toString()).isNotEmpty();
    }

    @Test
    void runsWithThePluginsClassLoaderInContext() {
        var before = Thread.currentThread().getContextClassLoader();
        var other = new java.net.URLClassLoader(new java.net.URL[0], null);
        Thread.currentThread().setContextClassLoader(other);
        try {
            var seen = new java.util.concurrent.atomic.AtomicReference<ClassLoader>();
            guarded(() -> {
                        seen.set(Thread.currentThread().getContextClassLoader());
                        return DeliveryResult.accepted();
                    })
                    .receive(DELIVERY);
            assertThat(seen.get()).isSameAs(GuardsTest.class.getClassLoader());
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(other);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
