package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * The form that initialises or edits a connection.
 *
 * @param button what the button says: "Start OAuth Flow" where a person must consent
 * @param problem of the form as a whole; "" if there is none
 */
public record FormPage(
        Frame frame,
        ConnectionRow connection,
        String origin,
        List<AuthChoice> choices,
        String authType,
        List<Field> fields,
        String button,
        String problem) {

    public String authLabel() {
        return choices.stream()
                .filter(choice -> choice.id().equals(authType))
                .map(AuthChoice::label)
                .findFirst()
                .orElse("");
    }

    public String missingText() {
        return choices.stream()
                .filter(choice -> choice.id().equals(authType))
                .map(AuthChoice::missingText)
                .findFirst()
                .orElse("");
    }
}
