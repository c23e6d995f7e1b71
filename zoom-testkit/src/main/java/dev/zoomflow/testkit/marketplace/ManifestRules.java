package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.http.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Zoom's description of manifests asks of one. */
record ManifestRules(ObjectNode manifest) {
    private static final String USAGE = "/oauth_information/usage";
    private static final String ADMIN = "ADMIN_MANAGEMENT";
    private static final Set<String> USAGES = Set.of("USER_OPERATION", ADMIN);
    private static final Set<String> PRODUCTS = Set.of(
            "ZOOM_MEETING",
            "ZOOM_CHAT",
            "ZOOM_PHONE",
            "ZOOM_ROOM",
            "ZOOM_WEBINAR",
            "ZOOM_CONTACT_CENTER",
            "ZOOM_WHITEBOARD",
            "ZOOM_EVENTS");
    private static final List<String> ADDRESSES = List.of(
            "/oauth_information/development_redirect_uri",
            "/oauth_information/production_redirect_uri",
            "/features/development_home_uri",
            "/features/production_home_uri");

    /** Messages by the settings they are about, in the order of the manifest. */
    Map<String, String> broken() {
        Map<String, String> wrong = new LinkedHashMap<>();
        need(
                wrong,
                "/display_information/display_name",
                !text("/display_information/display_name").isBlank());
        need(wrong, USAGE, USAGES.contains(text(USAGE)));
        ADDRESSES.stream()
                .filter(setting -> !text(setting).isEmpty())
                .forEach(setting ->
                        need(wrong, setting, Address.parse(text(setting)).isPresent()));
        need(wrong, "/oauth_information/scopes", scopes().allMatch(this::fits));
        JsonNode products = manifest.at("/features/products");
        need(wrong, "/features/products", !products.isEmpty() && all(products).allMatch(PRODUCTS::contains));
        return wrong;
    }

    private static void need(Map<String, String> wrong, String setting, boolean good) {
        if (!good) {
            wrong.put(setting, "Invalid value: " + setting.substring(setting.lastIndexOf('/') + 1));
        }
    }

    private String text(String setting) {
        return manifest.at(setting).asString("");
    }

    private Stream<String> scopes() {
        return manifest.at("/oauth_information/scopes")
                .valueStream()
                .map(scope -> scope.path("scope").asString(""));
    }

    /** Administrators' scopes are for apps that administrators manage, and others for the others. */
    private boolean fits(String scope) {
        return !scope.isEmpty() && scope.endsWith(":admin") == text(USAGE).equals(ADMIN);
    }

    private static Stream<String> all(JsonNode list) {
        return list.valueStream().map(item -> item.asString(""));
    }
}
