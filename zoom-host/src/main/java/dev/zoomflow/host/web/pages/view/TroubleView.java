package dev.zoomflow.host.web.pages.view;

/**
 * What is wrong with a connection, with the click that ends it.
 *
 * @param form the connection's form
 * @param click what the click says; "" if no form ends it
 */
public record TroubleView(StatusCard status, String form, String click) {}
