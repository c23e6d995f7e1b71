package dev.zoomflow.host.web.pages.view;

import java.util.List;

/** Name and authentication type of a connection to be made. */
public record NewPage(Frame frame, TypeCard type, List<AuthChoice> choices, String name, String problem) {
    public boolean possible() {
        return choices.stream().anyMatch(choice -> !choice.disabled());
    }
}
