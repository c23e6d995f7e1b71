package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.world.Directory;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is called beside users: the things of each kind, and the sites that they are at. Thread-safe. */
final class Switchboard {
    private static final String NUMBER = "extension_number";
    private static final String SITE = "site_id";

    final Directory directory;
    final PhoneBook book;
    final Stock sites = new Stock(Kind.of("Site", "sites")
            .withTotal()
            .required("name")
            .unseen("auto_receptionist_name", true)
            .unseen("default_emergency_address", true)
            .optional("site_code")
            .alone("short_extension")
            .answering("id", "name"));

    final Stock queues = new Stock(common(Kind.of("Call queue", "call_queues"))
            .withTotal()
            .required("name")
            .unseen(SITE, true)
            .unseen("description", false)
            .unseen("members", false)
            .initially("status", "active", "active", "inactive")
            .answering("id", "name", NUMBER, "status"));

    final Stock receptionists = new Stock(Kind.of("Auto receptionist", "auto_receptionists")
            .withTotal()
            .required("name")
            .unseen(SITE, false)
            .unseen(NUMBER, false)
            .optional("cost_center")
            .optional("department")
            .optional("timezone")
            .optional("audio_prompt_language")
            .alone("recording_storage_location")
            .answering("id", "name", NUMBER));

    final Stock areas = new Stock(Kind.of("Common area", "common_areas")
            .required("display_name")
            .unseen(SITE, false)
            .unseen(NUMBER, false)
            .unseen("country_iso_code", false)
            .unseen("timezone", false)
            .alone("area_code", "cost_center", "department")
            .answering("id", "display_name"));

    final Stock lines = new Stock(common(Kind.of("Shared line group", "shared_line_groups"))
            .withTotal()
            .required("display_name")
            .unseen(SITE, false)
            .unseen("description", false)
            .initially("status", "active", "active", "inactive")
            .alone("primary_number", "allow_privacy")
            .answering("id", "display_name"));

    Switchboard(Directory directory, PhoneBook book) {
        this.directory = directory;
        this.book = book;
    }

    private static Kind common(Kind kind) {
        return kind.unseen(NUMBER, false)
                .alone("cost_center", "department", "timezone", "audio_prompt_language", "recording_storage_location");
    }

    /** The kinds of things that are at sites. */
    Stream<Stock> atSites() {
        return Stream.of(queues, receptionists, areas, lines);
    }

    Extensions extensions(String type, String name) {
        return new Extensions(book, sites, type, name);
    }

    Optional<User> user(String accountId, String idOrEmail) {
        return directory.user(idOrEmail).filter(user -> user.accountId().equals(accountId));
    }
}
