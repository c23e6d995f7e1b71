package dev.zoomflow.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of {@code dev.zoomflow.api} others can see, as text: a line per type, and one per member beneath it. */
final class ApiSurface {
    private ApiSurface() {}

    static List<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.zoomflow.api")
                        .stream()
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(ApiSurface::visible)
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    static List<String> lines() {
        return types().stream().flatMap(ApiSurface::lines).toList();
    }

    private static boolean visible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || visible(type.getEnclosingClass()));
    }

    private static Stream<String> lines(Class<?> type) {
        var members = Stream.of(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(field -> exposed(field.getModifiers()))
                                .map(Field::toGenericString),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(constructor -> exposed(constructor.getModifiers()))
                                .map(Constructor::toGenericString),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> exposed(method.getModifiers()) && !method.isSynthetic())
                                .map(Method::toGenericString))
                .flatMap(lines -> lines)
                .map(line -> "    " + readable(line))
                .sorted();
        return Stream.concat(Stream.of("", "# " + type.getName(), readable(header(type))), members);
    }

    private static String header(Class<?> type) {
        var parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(parent -> parent.getTypeName())
                .filter(name -> !name.equals("java.lang.Object") && !name.equals("java.lang.Record"))
                .collect(Collectors.joining(", "));
        // JDKs do not agree whether a generic string says this
        var sealed = type.isSealed() ? "sealed " : "";
        return sealed
                + type.toGenericString().replaceAll("\\b(non-)?sealed ", "")
                + (parents.isEmpty() ? "" : " : " + parents);
    }

    private static boolean exposed(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** Package names of the JDK and of the API say nothing here. */
    private static String readable(String line) {
        return line.replaceAll("\\b(java|dev\\.zoomflow\\.api)\\.([a-z]+\\.)*(?=[A-Z])", "")
                .replace("abstract ", "");
    }
}
