package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebinarBrandingTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Webinar webinar = zoom.webinars().create(zoom.user(), "Tides explained");
    private final String path = "/webinars/" + webinar.id();
    private final String branding = path + "/branding";

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("webinar.branding")
    void thereIsOneDefaultNameTagAtMost() {
        String blue = Client.text(api.post(branding + "/name_tags", tag("Blue", true)), "id");
        String red = Client.text(api.post(branding + "/name_tags", tag("Red", false)), "id");

        assertThat(api.patch(branding + "/name_tags/" + red, "{\"is_default\":true}")
                        .statusCode())
                .isEqualTo(204);

        JsonNode tags = api.read(branding).path("name_tags");
        assertThat(Api.texts(tags, "name")).containsExactly("Blue", "Red");
        assertThat(Api.texts(tags, "is_default")).containsExactly("false", "true");
        assertThat(api.delete(branding + "/name_tags?name_tag_ids=" + blue + "," + red)
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.read(branding).path("name_tags")).isEmpty();
        assertThat(Api.refusal(api.post(branding + "/name_tags", "{\"name\":\"Bare\"}")))
                .isEqualTo("400 300");
        assertThat(Api.refusal(api.patch(branding + "/name_tags/" + red, "{}"))).isEqualTo("400 300");
    }

    private static String tag(String name, boolean standard) {
        return "{\"name\":\"" + name + "\",\"text_color\":\"#ffffff\",\"accent_color\":\"#000000\","
                + "\"background_color\":\"#0055aa\",\"is_default\":" + standard + "}";
    }

    @Test
    @Shows("webinar.branding")
    void wallpaperAndBackgroundsAreUploaded() {
        api.upload(branding + "/wallpaper", "file", "waves.png", "waves");
        api.upload(branding + "/wallpaper", "file", "cliffs.png", "cliffs");
        String sea = Client.text(api.upload(branding + "/virtual_backgrounds", "file", "sea.jpg", "sea"), "id");
        api.upload(branding + "/virtual_backgrounds", "file", "hills.jpg", "hills");

        assertThat(api.patch(branding + "/virtual_backgrounds?id=" + sea, "").statusCode())
                .isEqualTo(204);

        JsonNode shown = api.read(branding);
        assertThat(shown.at("/wallpaper/name").asString("")).isEqualTo("cliffs.png");
        assertThat(Api.texts(shown.path("virtual_backgrounds"), "is_default")).containsExactly("true", "false");
        assertThat(api.delete(branding + "/wallpaper").statusCode()).isEqualTo(204);
        assertThat(api.delete(branding + "/virtual_backgrounds?ids=" + sea).statusCode())
                .isEqualTo(204);
        assertThat(api.read(branding).has("wallpaper")).isFalse();
        assertThat(Api.texts(api.read(branding).path("virtual_backgrounds"), "name"))
                .containsExactly("hills.jpg");
        assertThat(Api.refusal(api.upload(branding + "/wallpaper", "file", "waves.txt", "x")))
                .isEqualTo("400 120");
    }

    @Test
    @Shows("webinar.tracking-sources")
    void whoRegistersThroughASourceIsCountedThere() {
        String letter = zoom.webinars().addTrackingSource(webinar, "Newsletter");
        zoom.webinars().addTrackingSource(webinar, "Poster");
        api.patch(path, "{\"settings\":{\"approval_type\":0}}");

        api.post(
                path + "/registrants",
                "{\"email\":\"ada@example.org\",\"first_name\":\"Ada\",\"source_id\":\"" + letter + "\"}");
        api.post(path + "/registrants", "{\"email\":\"eve@example.org\",\"first_name\":\"Eve\"}");

        JsonNode sources = api.read(path + "/tracking_sources").path("tracking_sources");
        assertThat(Api.texts(sources, "source_name")).containsExactly("Newsletter", "Poster");
        assertThat(Api.texts(sources, "registration_count")).containsExactly("1", "0");
        assertThat(api.read(path + "/registrants").path("registrants").get(0).has("source_id"))
                .isFalse();
    }

    @Test
    void roomSystemsAndCaptionsComeInToWebinarsToo() {
        assertThat(Client.text(api.post(path + "/sip_dialing", "{}"), "sip_dialing"))
                .startsWith(webinar.id() + ".");
        assertThat(api.read(path + "/token").path("token").asString("")).contains("id=" + webinar.id());
        assertThat(List.of(
                        Api.refusal(api.post("/webinars/1/sip_dialing", "{}")),
                        Api.refusal(api.get("/webinars/1/branding"))))
                .containsOnly("404 3001");
    }
}
