package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.HandlerBench;
import dev.zoomflow.host.engine.RunInput;
import dev.zoomflow.host.engine.StoredEvent;
import dev.zoomflow.host.store.OnEachStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run gets what is in the store when its attempt begins, however many began just before. */
@SuppressWarnings("NullAway.Init")
@OnEachStore
class WhatRunsGetTest extends OneHost {
    private static final String HANDLER = "p:Thank";
    private static final List<Setting> FORM = List.of(Setting.text("greeting", "Greeting"));

    private HandlerSwitches switches;
    private HandlerBench bench;
    private String id;

    @BeforeEach
    void connect() {
        switches = new HandlerSwitches(host.database, host.vault, host.connections.audit(), handler -> FORM);
        bench = new HandlerBench(name -> Optional.empty(), host.connections, switches, (handle, seq) -> () -> event());
        id = host.connected("ann");
        switches.configure(id, HANDLER, Map.of("greeting", "Hi"));
        switches.set(id, HANDLER, true);
        begin();
    }

    private Optional<StoredEvent> event() {
        return Optional.of(new StoredEvent(
                "fake", new Event("e", "a.b", Subject.of("", ""), "", host.clock.instant(), "{}", false)));
    }

    private Supplier<RunInput> begun() {
        return host.database.writeAlongside(handle -> bench.input(handle, 1, id, HANDLER));
    }

    private RunInput begin() {
        return begun().get();
    }

    @Test
    void theSettingsThatWereSavedLast() {
        switches.configure(id, HANDLER, Map.of("greeting", "Hello"));

        assertThat(begin().settings().flatMap(settings -> settings.text("greeting")))
                .contains("Hello");
    }

    @Test
    void nothingOnceItsHandlerIsSwitchedOff() {
        switches.set(id, HANDLER, false);
        assertThat(begin().settings()).isEmpty();

        switches.set(id, HANDLER, true);
        assertThat(begin().settings()).isPresent();
    }

    @Test
    void noConnectionThatWasDeleted() {
        host.connections.delete(id);

        assertThat(begin().connection()).isEmpty();
        assertThat(begin().settings()).isEmpty();
    }

    @Test
    void theTokensOfWhoeverSignedInLast() {
        host.begin(id).consents("bob");

        assertThat(begin().connection().orElseThrow().verify().user()).isEqualTo("bob");
    }

    @Test
    void aTransactionThatIsUndoneIsNotRemembered() {
        assertThatThrownBy(() -> host.database.write(handle -> {
                    handle.execute("delete from handler_switch");
                    assertThat(bench.input(handle, 1, id, HANDLER).get().settings())
                            .isEmpty();
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(begin().settings()).isPresent();
    }
}
