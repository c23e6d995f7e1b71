package dev.zoomflow.testkit.branding;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.FormPart;
import dev.zoomflow.testkit.http.Multipart;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Upload;
import dev.zoomflow.testkit.shelf.Shelf;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/webinars/{id}/branding} */
public final class BrandingEndpoints implements Family {
    private static final String ALL = "/v2/webinars/{webinarId}/branding";
    private static final String TAGS = ALL + "/name_tags";
    private static final String BACKGROUNDS = ALL + "/virtual_backgrounds";
    private static final String WALLPAPER = ALL + "/wallpaper";

    private final MeetingFinder finder;
    private final Branding branding = new Branding();

    public BrandingEndpoints(MeetingFinder finder) {
        this.finder = finder;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::show)
                .on("POST " + TAGS, this::addTag)
                .on("PATCH " + TAGS + "/{nameTagId}", this::changeTag)
                .on("DELETE " + TAGS, (caller, request) -> remove(branding.nameTags, "name_tag_ids", caller, request))
                .on("POST " + BACKGROUNDS, this::addBackground)
                .on("PATCH " + BACKGROUNDS, this::chooseBackground)
                .on("DELETE " + BACKGROUNDS, (caller, request) -> remove(branding.backgrounds, "ids", caller, request))
                .on("POST " + WALLPAPER, this::hang)
                .on("DELETE " + WALLPAPER, this::takeDown);
    }

    private Answer show(Caller caller, Request request) {
        String webinar = webinar(caller, request);
        ObjectNode json = Json.object();
        branding.wallpapers.of(webinar).forEach(paper -> json.set("wallpaper", paper));
        ArrayNode backgrounds = json.putArray("virtual_backgrounds");
        branding.backgrounds.of(webinar).forEach(backgrounds::add);
        ArrayNode tags = json.putArray("name_tags");
        branding.nameTags.of(webinar).forEach(tags::add);
        return Answer.json(200, json);
    }

    private Answer addTag(Caller caller, Request request) {
        String webinar = webinar(caller, request);
        ObjectNode made = branding.nameTags.add(webinar, JsonBody.of(request));
        chooseIfDefault(branding.nameTags, webinar, made);
        return Answer.json(201, made);
    }

    private Answer changeTag(Caller caller, Request request) {
        String webinar = webinar(caller, request);
        ObjectNode changed = branding.nameTags.change(webinar, request.variable("nameTagId"), JsonBody.of(request));
        chooseIfDefault(branding.nameTags, webinar, changed);
        return Answer.empty(204);
    }

    private Answer addBackground(Caller caller, Request request) {
        String webinar = webinar(caller, request);
        FormPart file = Upload.background().of(request);
        boolean standard = Multipart.of(request).stream()
                .anyMatch(part ->
                        part.name().equals("default") && part.content().text().equals("true"));
        ObjectNode asked = Upload.json(file).put(Branding.DEFAULT, standard);
        ObjectNode made = branding.backgrounds.add(webinar, asked);
        chooseIfDefault(branding.backgrounds, webinar, made);
        return Answer.json(201, made);
    }

    private Answer chooseBackground(Caller caller, Request request) {
        String id = request.queryParameters().filled("id").orElse("");
        branding.backgrounds.choose(webinar(caller, request), id, Branding.DEFAULT);
        return Answer.empty(204);
    }

    /** There is one default at most. */
    private static void chooseIfDefault(Shelf shelf, String webinar, ObjectNode thing) {
        if (thing.path(Branding.DEFAULT).asBoolean(false)) {
            shelf.choose(webinar, thing.path("id").asString(""), Branding.DEFAULT);
        }
    }

    private Answer remove(Shelf shelf, String parameter, Caller caller, Request request) {
        String webinar = webinar(caller, request);
        String ids = request.queryParameters()
                .filled(parameter)
                .orElseThrow(() -> ApiError.invalidField(parameter, "Missing field."));
        List<String> all = List.of(ids.split(",", -1));
        all.forEach(id -> shelf.get(webinar, id));
        all.forEach(id -> shelf.remove(webinar, id));
        return Answer.empty(204);
    }

    private Answer hang(Caller caller, Request request) {
        String webinar = webinar(caller, request);
        ObjectNode asked = Upload.json(Upload.background().of(request));
        branding.wallpapers.clear(webinar);
        return Answer.json(201, branding.wallpapers.add(webinar, asked));
    }

    private Answer takeDown(Caller caller, Request request) {
        branding.wallpapers.clear(webinar(caller, request));
        return Answer.empty(204);
    }

    private String webinar(Caller caller, Request request) {
        return Long.toString(finder.of(caller, request).id());
    }
}
