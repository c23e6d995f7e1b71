package dev.zoomflow.testkit.setting;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.FieldTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Settings of many owners, users or groups; all begin with the same. Thread-safe. */
public final class SettingsBook {
    private static final String SECURITY = "meeting_security";
    private static final Set<String> AUTHENTICATION = Set.of("meeting_authentication", "recording_authentication");

    private final Map<String, ObjectNode> byOwner = new ConcurrentHashMap<>();
    private final ObjectNode standard;

    private SettingsBook(ObjectNode standard) {
        this.standard = standard;
    }

    /** What differs between two moments. */
    public record Change(ObjectNode was, ObjectNode is) {
        public boolean isNothing() {
            return is.isEmpty();
        }
    }

    public static SettingsBook ofUsers() {
        ObjectNode settings = read("common");
        read("user")
                .properties()
                .forEach(section -> settings.withObject(section.getKey()).setAll((ObjectNode) section.getValue()));
        return new SettingsBook(settings);
    }

    public static SettingsBook ofGroups() {
        return new SettingsBook(read("common"));
    }

    /** For each setting whether members of a group may change it. */
    public static SettingsBook locks() {
        return new SettingsBook(read("locks"));
    }

    private static ObjectNode read(String name) {
        try (InputStream resource = SettingsBook.class.getResourceAsStream(name + ".json")) {
            byte[] bytes = Objects.requireNonNull(resource, name).readAllBytes();
            return Json.parseObject(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public ObjectNode of(String owner) {
        return byOwner.getOrDefault(owner, standard).deepCopy();
    }

    /** The part that a call asks for with {@code option}: security is shown on request only. */
    public ObjectNode shown(String owner, Request request) {
        ObjectNode all = of(owner);
        Optional<String> option = request.queryParameters().filled("option");
        if (option.filter(AUTHENTICATION::contains).isPresent()) {
            ObjectNode json = Json.object().put(option.get(), false).put("allow_authentication_exception", false);
            json.putArray("authentication_options");
            return json;
        }
        boolean security = option.filter(SECURITY::equals).isPresent();
        return Members.only(all, all.propertyNames().stream().filter(section -> section.equals(SECURITY) == security));
    }

    /**
     * Takes over the settings that it knows.
     *
     * @throws ApiError when one is of another type
     */
    public synchronized Change change(String owner, ObjectNode changes) {
        ObjectNode before = of(owner);
        ObjectNode after = Members.changed(before, FieldTypes.fitted(changes, standard));
        byOwner.put(owner, after);
        return new Change(Members.difference(before, after), Members.difference(after, before));
    }

    public void forget(String owner) {
        byOwner.remove(owner);
    }
}
