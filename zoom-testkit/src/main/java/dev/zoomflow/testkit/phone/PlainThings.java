package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;

/** Things of the account that nothing else depends on. */
final class PlainThings implements Family {
    private static final Kind BLOCKED = Kind.of("Blocked list entry", "blocked_list")
            .withTotal()
            .optional("block_type", "inbound", "outbound", "threat")
            .optional("match_type", "phoneNumber", "prefix")
            .initially("status", "active", "active", "inactive")
            .optional("phone_number")
            .optional("comment")
            .unseen("country", false);

    private static final Kind CONTACTS = Kind.of("External contact", "external_contacts")
            .identifiedBy("external_contact_id")
            .required("name")
            .optional("id")
            .optional("email")
            .optional("description")
            .optional("extension_number")
            .optional("phone_numbers")
            .initially("auto_call_recorded", false)
            .initially("enable_internal_extension", false)
            .unseen("routing_path", false)
            .answering("name", "external_contact_id");

    private static final Kind TEMPLATES = Kind.of("Provision template", "provision_templates")
            .withTotal()
            .required("name")
            .optional("description")
            .alone("content")
            .answering("id", "name");

    private final Pages pages;

    PlainThings(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        add(endpoints, BLOCKED, "blocked_list", "blockedListId");
        add(endpoints, CONTACTS, "external_contacts", "externalContactId");
        add(endpoints, TEMPLATES, "provision_templates", "templateId");
    }

    private void add(Endpoints endpoints, Kind kind, String path, String variable) {
        Things.ofAccount(new Stock(kind), Custom.NONE, pages).addTo(endpoints, "/v2/phone/" + path, variable);
    }
}
