package dev.zoomflow.host.web.pages.view;

/**
 * A field of a form.
 *
 * @param value "" for a secret, always
 * @param stored a secret that is there already: blank keeps it
 * @param problem what is wrong with it; "" if nothing is
 */
public record Field(
        String name,
        String label,
        String value,
        boolean secret,
        boolean required,
        boolean stored,
        String help,
        String problem) {
    public String type() {
        return secret ? "password" : "text";
    }
}
