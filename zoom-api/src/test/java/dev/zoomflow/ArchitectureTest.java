package dev.zoomflow;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/dev/zoomflow/generator/"))
            .importPackages("dev.zoomflow");

    @Test
    void onlyTheJdkAndTwoMarkersAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "dev.zoomflow..", "org.jspecify.annotations..", "org.pf4j")
                .because("a third party's type in a signature ties host, plugins and handlers to one version of it")
                .check(CLASSES);
    }

    @Test
    void ofPf4jNothingButTheMarkerIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.pf4j..").and(not(simpleName("ExtensionPoint"))))
                .because("a host may load extensions by other means than PF4J")
                .check(CLASSES);
    }

    @Test
    void theSpiKnowsNothingOfZoom() {
        noClasses()
                .that()
                .resideInAPackage("dev.zoomflow.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.zoomflow.zoom..")
                .because("another service is another plugin over the same SPI")
                .check(CLASSES);
    }

    @Test
    void packagesOfTheSpiBuildOnEachOtherInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.zoomflow.api..")
                .layer("shared")
                .definedBy("dev.zoomflow.api")
                .layer("auth")
                .definedBy("dev.zoomflow.api.auth")
                .layer("event")
                .definedBy("dev.zoomflow.api.event")
                .layer("connection")
                .definedBy("dev.zoomflow.api.connection")
                .layer("handler")
                .definedBy("dev.zoomflow.api.handler")
                .whereLayer("handler")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("connection")
                .mayOnlyBeAccessedByLayers("handler")
                .whereLayer("event")
                .mayOnlyBeAccessedByLayers("connection", "handler")
                .whereLayer("auth")
                .mayOnlyBeAccessedByLayers("event", "connection", "handler")
                .because("a reader learns the SPI from one end to the other")
                .check(CLASSES);
    }

    @Test
    void noPackagesNeedEachOther() {
        slices().matching("dev.zoomflow.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        assertThat(CLASSES.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(folder -> !folder.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .map(folder -> folder.getName())
                        .toList())
                .describedAs("packages without @NullMarked in their package-info")
                .isEmpty();
    }
}
