package dev.zoomflow.testkit.branding;

import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import dev.zoomflow.testkit.shelf.Shelf;

/** What is around and behind the people of all webinars, by the webinars' numbers. Thread-safe. */
final class Branding {
    static final String DEFAULT = "is_default";
    private static final Form FILE =
            Form.of(Field.text("name"), Field.number("size"), Field.text("type"), Field.flag(DEFAULT));

    final Shelf wallpapers = new Shelf("id", FILE, id -> none("Wallpaper", id));
    final Shelf backgrounds = new Shelf("id", FILE, id -> none("Virtual background", id));
    final Shelf nameTags = new Shelf(
            "id",
            Form.of(
                    Field.text("name").needed(),
                    Field.text("text_color").needed(),
                    Field.text("accent_color").needed(),
                    Field.text("background_color").needed(),
                    Field.flag(DEFAULT).or(false)),
            id -> none("Name tag", id));

    private static ApiError none(String what, String id) {
        return ApiError.invalid(what + " does not exist: " + id + ".");
    }
}
