package dev.zoomflow.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.host.store.Database;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String HOST = "dev.zoomflow.host";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOST);

    private static void mustNotUse(String room, String because, String... rooms) {
        var others = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            others[i] = HOST + "." + rooms[i] + "..";
        }
        noClasses()
                .that()
                .resideInAPackage(HOST + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because(because)
                .check(CLASSES);
    }

    @Test
    void theStoreAndTheNewsServeEverybodyAndKnowNobody() {
        mustNotUse("store", "everything stands on it", "plugin", "connection", "engine", "inbox", "live", "web");
        mustNotUse("live", "everybody tells it", "plugin", "connection", "engine", "inbox", "store", "web");
        mustNotUse(
                "thread", "everything runs on it", "store", "live", "plugin", "connection", "engine", "inbox", "web");
        mustNotUse("plugin", "it only loads and guards", "connection", "engine", "inbox", "live", "store", "web");
    }

    @Test
    void roomsUseThoseBelowThem() {
        mustNotUse("connection", "accounts work without events", "engine", "inbox", "feed", "web");
        mustNotUse("rotation", "it keeps secrets and knows not whose", "connection", "engine", "inbox", "web");
        mustNotUse("reload", "settings change without pages", "engine", "inbox", "feed", "web");
        mustNotUse("engine", "it runs what others stored", "inbox", "feed", "web");
        mustNotUse("inbox", "deliveries need no pages, and no way in of which they know", "feed", "web");
        mustNotUse("feed", "events are pulled without pages", "engine", "web");
    }

    @Test
    void onlyTheInboxReadsWhatADeliveryIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOST + ".inbox..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DeliveryResult.class)
                .because("what is acknowledged is decided in one place")
                .check(CLASSES);
    }

    @Test
    void connectionsChangeInTransactionsOfTheirOwn() {
        noClasses()
                .that()
                .resideInAPackage(HOST + ".connection..")
                .should()
                .callMethod(Database.class, "writeAlongside", HandleCallback.class)
                .because("what runs read of connections is kept until a transaction of another kind begins")
                .check(CLASSES);
    }

    @Test
    void onlyThePluginRoomUsesPf4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOST + ".plugin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j..")
                .because("how plugins are loaded is nobody else's business")
                .check(CLASSES);
    }

    @Test
    void theHostKnowsNothingOfZoom() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.zoomflow.zoom..", "dev.zoomflow.plugin..")
                .because("Zoom is a plugin like any other")
                .check(CLASSES);
    }

    @Test
    void onlyTheMetricsRoomUsesMicrometer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOST + ".metrics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.prometheus..")
                .because("the others count; how it is told is nobody else's business")
                .check(CLASSES);
        mustNotUse("metrics", "it reads from the others", "web");
        for (var room : new String[] {"store", "live", "audit", "plugin", "connection", "engine", "inbox", "feed"}) {
            mustNotUse(room, "they count without knowing who asks", "metrics");
        }
    }

    @Test
    void onlyTheCommandLineKnowsOfCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOST + ".command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOST + ".command..", "picocli..", "dev.zoomflow.testkit..")
                .because("a host starts without a command line, and only its demo has a Zoom of its own")
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreSeals() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOST + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.crypto.tink..", "com.zaxxer..", "org.flywaydb..", "org.sqlite..")
                .because("the vault and the database hide their libraries")
                .check(CLASSES);
    }
}
