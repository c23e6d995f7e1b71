package dev.zoomflow.host.web.pages.view;

/**
 * A connection for programs.
 *
 * @param status for people, in a line
 * @param identity as whom it acts, with account and user as the service names them; "" while unknown
 * @param app the service's id of its app; "" before the first authorisation
 */
public record ConnectionJson(
        String id,
        String name,
        String type,
        String authType,
        String state,
        String status,
        StatusCard detail,
        String identity,
        String account,
        String user,
        String app) {}
