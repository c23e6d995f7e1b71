package dev.zoomflow.testkit.fidelity;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.zoomflow.testkit.Shows;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which tests show which fact. */
final class Proofs {
    private Proofs() {}

    /** Test names, such as {@code AuthorizationTest.aCodeWorksOnce}, by the fact they show. */
    static Map<String, Set<String>> byFact() {
        Map<String, Set<String>> proofs = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("dev.zoomflow.testkit")
                        .stream()
                        .flatMap(tests -> tests.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Shows.class))
                        .forEach(method -> add(proofs, method));
        return proofs;
    }

    private static void add(Map<String, Set<String>> proofs, JavaMethod method) {
        String name = method.getOwner().getSimpleName() + "." + method.getName();
        for (String fact : method.getAnnotationOfType(Shows.class).value()) {
            proofs.computeIfAbsent(fact, unseen -> new TreeSet<>()).add(name);
        }
    }
}
