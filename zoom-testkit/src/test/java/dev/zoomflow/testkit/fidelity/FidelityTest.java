package dev.zoomflow.testkit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FidelityTest {
    private static final Path REPORT = Path.of("../docs/fidelity.md");

    private final List<Fact> facts = Facts.all();
    private final Map<String, Set<String>> proofs = Proofs.byFact();

    FidelityTest() throws IOException {
        // facts and proofs are read above
    }

    @Test
    void everyFactHasItsOwnName() {
        assertThat(facts).extracting(Fact::id).doesNotHaveDuplicates();
    }

    @Test
    void everyFactThatIsKnownIsShownByATest() {
        assertThat(facts)
                .filteredOn(fact -> fact.grade().isSimulated())
                .extracting(Fact::id)
                .allSatisfy(id -> assertThat(proofs).as("facts with a test").containsKey(id));
    }

    @Test
    void everyTestShowsFactsThatAreInTheCatalogue() {
        assertThat(facts).extracting(Fact::id).containsAll(proofs.keySet());
    }

    @Test
    void whatIsSimulatedInPartIsAnOperationThatTheSimulatorHas() {
        assertThat(facts).filteredOn(fact -> fact.part().isPresent()).allSatisfy(fact -> {
            assertThat(fact.grade()).as(fact.id()).isEqualTo(Fact.Grade.UNSIMULATED);
            assertThat(simulated()).contains(fact.part().orElseThrow());
        });
    }

    @Test
    void theReportIsUpToDate() throws IOException {
        String text = new Report(facts, proofs, simulated()).text();
        if (Boolean.getBoolean("fidelity.write")) {
            Files.writeString(REPORT, text);
        }

        assertThat(REPORT)
                .content()
                .as("docs/fidelity.md; renew it as its first lines say")
                .isEqualTo(text);
    }

    private static Set<String> simulated() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            return zoom.simulatedOperations();
        }
    }
}
