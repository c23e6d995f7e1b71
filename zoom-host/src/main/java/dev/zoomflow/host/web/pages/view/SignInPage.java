package dev.zoomflow.host.web.pages.view;

/**
 * The form for the admin token.
 *
 * @param next the page to go on with
 */
public record SignInPage(Frame frame, String next, String problem) {}
