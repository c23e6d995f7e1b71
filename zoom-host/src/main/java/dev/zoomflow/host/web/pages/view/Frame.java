package dev.zoomflow.host.web.pages.view;

/**
 * What every page has.
 *
 * @param section the entry of the navigation it belongs to
 * @param csrf what forms on it must send back
 * @param signedIn whether there is something to sign out of
 */
public record Frame(String title, String section, String csrf, boolean signedIn) {}
