package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever does not write Java can write the same test: what the Java API offers, the control API offers. */
class ControlParityTest {
    private static final String ROOT = "dev.zoomflow.testkit";

    /** What only Java has, as a pattern of {@code Type.method}, with the reason. */
    private static final Map<String, String> JAVA_ONLY = Map.ofEntries(
            Map.entry("(ZoomExtension|ZoomExtensionBuilder|ZoomTest)\\..*", "JUnit's; /leftovers is for other runners"),
            Map.entry("(SimulatorBuilder|SimulatorConfig.*)\\..*", "options and file of the program"),
            Map.entry("(Rules|DeliveryRules|RequestRules|TokenRules)\\..*", "the file's: rules hold from the start"),
            Map.entry("ZoomSimulator\\.(start|builder|close)", "the program's start and end"),
            Map.entry("ZoomSimulator\\.(tls|proxy)|Tls\\..*", "options of the program, which prints where they are"),
            Map.entry("SimulatorListener\\..*", "the program prints requests and deliveries"),
            Map.entry("Tokens\\.keepIn", "of the world's own process, before anybody connects"),
            Map.entry("SimulatorClock\\.(getZone|withZone)", "java.time.Clock has them"),
            Map.entry("Faults\\.unused", "/faults tells of each, /leftovers of all"),
            Map.entry("Gatherings\\.wasOn", "?left=true lists whoever was in, the host at least"),
            Map.entry("WebSockets\\.address", "subscriptions have it as their endpoint"),
            Map.entry("WebSockets\\.subscribe", "/subscriptions, as all subscriptions"),
            Map.entry("EventSample\\.with", "withJson, for values of Java"),
            Map.entry("RequestPattern\\.(get|post|put|patch|delete)", "method and path"),
            Map.entry(
                    "(RequestPattern|RedirectRules|Subscription)\\.(matches|mismatches|needsBody|allows.*|wants)",
                    "asked by the simulator"),
            Map.entry("ExpectedRequests\\.pattern", "asked by the assertions"),
            Map.entry("(App|Account)\\.(with.*|as.*|onDevices)", "/apps and /accounts change in part"),
            Map.entry("App\\$Credentials\\..*", "of the app"),
            Map.entry("(WebhookRequest|UrlValidation)\\..*", "in the test's own process; /events sends signed"),
            Map.entry("RedirectRules\\.withoutLocalhost", "localhost: false"),
            Map.entry("Audience\\.(everybody|account|authorized|users)", "the kind"),
            Map.entry("EndpointAuthentication\\.(none|oauth)", "the kind"),
            Map.entry("(EndpointAuthentication|Subscription|Channel)[$.].*", "what the caller said when it subscribed"),
            Map.entry("SocketFault\\.close", "with its reason"),
            Map.entry("(Fault|SocketFault|Disturbance)\\$.*", "parts of what the caller planned"),
            Map.entry("PlannedFault\\.(fault|requests)", "in the description"),
            Map.entry(
                    "Delivery\\.(after|abandoned)|Delivery\\$Attempt\\.(lost|pushed|succeeded)",
                    "how the simulator keeps them"),
            Map.entry("Exchange\\$Request\\.(method|path|query|body|header)", "of the exchange, as sent"),
            Map.entry(
                    "Participant\\.(uuid|email|userId|registrantId)|Registrant\\.displayName",
                    "of the user, of the registrant"),
            Map.entry("(InvitationAnswer|Role)\\.word", "for the simulator"),
            Map.entry(".*\\.(valueOf|values)", "enumerations"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void whatJavaOffersIsOfferedByHttpOrHasAReasonNotToBe() {
        Set<String> without = without();
        without.removeIf(method -> JAVA_ONLY.keySet().stream().anyMatch(method::matches));

        assertThat(without)
                .as("public methods that no call of the control API leads to; add a call, or a reason to JAVA_ONLY")
                .isEmpty();
    }

    @Test
    void eachReasonIsStillNeeded() {
        Set<String> without = without();
        Set<String> needless = new TreeSet<>(JAVA_ONLY.keySet());
        needless.removeIf(pattern -> without.stream().anyMatch(method -> method.matches(pattern)));

        assertThat(needless).isEmpty();
    }

    private static Set<String> without() {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals(ROOT))
                .filter(ControlParityTest::isPublic)
                .flatMap(type -> type.getMethods().stream())
                .filter(ControlParityTest::isWritten)
                .filter(method -> !offered(method))
                .map(method -> method.getOwner().getName().substring(ROOT.length() + 1) + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ControlParityTest::isPublic).orElse(true);
    }

    private static boolean isWritten(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !Set.of("toString", "equals", "hashCode").contains(method.getName());
    }

    /** By a call of the control API, or because it is another form of a method that is. */
    private static boolean offered(JavaMethod method) {
        return method.getAccessesToSelf().stream()
                        .map(JavaAccess::getOriginOwner)
                        .anyMatch(ControlParityTest::isOfTheControlApi)
                || method.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget().resolveMember())
                        .flatMap(Optional::stream)
                        .filter(other -> other.getName().equals(method.getName()) && !other.equals(method))
                        .filter(other -> other.getOwner().equals(method.getOwner()))
                        .anyMatch(ControlParityTest::offered);
    }

    private static boolean isOfTheControlApi(JavaClass type) {
        return type.getPackageName().equals(ROOT + ".control") || type.getName().startsWith(ROOT + ".fault.NamedFault");
    }
}
