package dev.zoomflow.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.zoomflow.testkit";
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theServerLibraryIsSeenInOnePackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".http")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.undertow..", "org.xnio.."))
                .because("another server must be one package's work")
                .check(classes);
    }

    @Test
    void theYamlLibraryIsSeenInOnePackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".config")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.snakeyaml.."))
                .because("the file format is nobody else's concern")
                .check(classes);
    }

    @Test
    void theCertificateLibraryIsSeenInOnePackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".tls")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.wildfly.."))
                .because("the day the JDK can make certificates it goes")
                .check(classes);
    }

    @Test
    void noBundledLibraryIsInTheSignaturesOfTheFace() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .and()
                .arePublic()
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "io.undertow..", "org.snakeyaml.."))
                .because("they are relocated, and users would see names that exist nowhere else")
                .check(classes);
    }

    @Test
    void theAssertionLibraryIsSeenInOnePackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".assertj")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.assertj..", ROOT + ".assertj.."))
                .because("the simulator runs without AssertJ, which is the user's choice")
                .check(classes);
    }

    @Test
    void theSimulatorKnowsNeitherThePluginNorAHost() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.zoomflow.plugin..", "dev.zoomflow.host.."))
                .because("sharing their code would mean sharing their misunderstandings")
                .check(classes);
    }

    @Test
    void whatIsInsideDoesNotDriveTheFace() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT,
                        ROOT + ".assertj",
                        ROOT + ".control",
                        ROOT + ".desk",
                        ROOT + ".handler",
                        ROOT + ".standalone")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ZoomSimulator.class.getName())
                .because(
                        "the face is made of its parts, not the other way round; only what drives it from outside does")
                .check(classes);
    }

    @Test
    void theExtensionKeepsItsStateInJUnitsStore() {
        fields().that()
                .areDeclaredIn(ZoomExtension.class)
                .should()
                .beFinal()
                .because("tests of one class may run in parallel")
                .check(classes);
    }
}
