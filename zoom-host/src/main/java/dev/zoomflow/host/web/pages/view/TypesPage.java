package dev.zoomflow.host.web.pages.view;

import java.util.List;

/** The selector. */
public record TypesPage(Frame frame, List<TypeCard> types) {}
