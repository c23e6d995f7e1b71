package dev.zoomflow.plugin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.zoomflow.plugin");

    @Test
    void nimbusStaysInOauth() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..plugin.oauth..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.nimbusds..")
                .because("what a library calls a token must be replaceable in one place")
                .check(PLUGIN);
    }

    @Test
    void thereIsOneInjectorAndOnePlaceThatMakesIt() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ZoomConnectionType")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Guice.class)
                .because("connect must cost microseconds, and wiring must be read in one place")
                .check(PLUGIN);
    }

    @Test
    void guiceIsSeenByModulesAndConstructorsOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..plugin.webhook..", "..plugin.json..", "..plugin.message..", "..plugin.settings..")
                .and()
                .haveSimpleNameNotEndingWith("Module")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.inject..")
                .because("what is pure needs no wiring")
                .check(PLUGIN);
    }

    @Test
    void packagesKnowEachOtherInOneDirection() {
        slices().matching("dev.zoomflow.plugin.(*)..")
                .should()
                .beFreeOfCycles()
                .because("client serves connection, never the other way round")
                .check(PLUGIN);
    }

    @Test
    void theHostComesInThroughOneDoor() {
        noClasses()
                .that()
                .doNotHaveSimpleName("HostModule")
                .and()
                .doNotHaveSimpleName("ZoomConnectionType")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("HostServices")
                .because("what is not asked for through the module cannot be replaced in a test")
                .check(PLUGIN);
    }

    @Test
    void fieldsAreFinal() {
        fields().that()
                .areDeclaredInClassesThat(resideInAPackage("dev.zoomflow.plugin.."))
                .and()
                .areDeclaredInClassesThat(resideOutsideOfPackage("..plugin.message.."))
                .should()
                .beFinal()
                .because("everything but the reading of one message is used by many threads at once")
                .check(PLUGIN);
    }

    @Test
    void webhooksHaveNoClockAndNoNetwork() {
        noClasses()
                .that()
                .resideInAPackage("..plugin.webhook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because("the same delivery must give the same result at any time")
                .check(PLUGIN);
    }

    @Test
    void littleIsPublic() {
        var visible = PLUGIN.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().endsWith("Module"))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(visible).as("what a package shows to the next one").hasSizeLessThanOrEqualTo(24);
    }
}
