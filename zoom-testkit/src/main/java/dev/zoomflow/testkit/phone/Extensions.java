package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.world.Identifiers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What things have in common that are called: an extension, numbers and perhaps a site.
 *
 * @param type as lists of numbers call them
 * @param name the member that has the name
 */
record Extensions(PhoneBook book, Stock sites, String type, String name) implements Custom {
    private static final String NUMBER = "extension_number";
    private static final String SITE = "site_id";

    static String id(String owner) {
        return Identifiers.derived("extension " + owner);
    }

    @Override
    public void check(Thing thing) {
        if (!thing.text(SITE).isEmpty()) {
            sites.find(thing.accountId(), thing.text(SITE));
        }
        if (thing.said().has(NUMBER)) {
            book.mustBeFree(
                    thing.accountId(), thing.id(), thing.said().path(NUMBER).asInt(0));
        }
    }

    @Override
    public void kept(Thing thing) {
        book.enlist(new Holder(thing.id(), thing.accountId(), thing.text(name), type));
        if (thing.said().has(NUMBER)) {
            book.extension(
                    thing.accountId(), thing.id(), thing.said().path(NUMBER).asInt(0));
        }
    }

    @Override
    public void removed(Thing thing) {
        book.dismiss(thing.accountId(), thing.id());
    }

    @Override
    public void show(Thing thing, ObjectNode json, boolean whole) {
        json.put("extension_id", id(thing.id())).put(NUMBER, book.extension(thing.accountId(), thing.id()));
        sites.known(thing.accountId(), thing.text(SITE))
                .ifPresent(site -> json.putObject("site").put("id", site.id()).put("name", site.text("name")));
        ArrayNode numbers = json.putArray("phone_numbers");
        book.numbers(thing.accountId(), thing.id())
                .forEach(number -> numbers.addObject().put("id", number.id()).put("number", number.number()));
    }
}
