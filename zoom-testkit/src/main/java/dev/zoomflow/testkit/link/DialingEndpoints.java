package dev.zoomflow.testkit.link;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/{id}/sip_dialing}, by which room systems come in, and {@code …/{id}/token}, by which captions do. */
public final class DialingEndpoints implements Family {
    private static final long LIFE_SECONDS = Duration.ofHours(2).toSeconds();

    private final MeetingFinder finder;

    public DialingEndpoints(MeetingFinder finder) {
        this.finder = finder;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String one = "/v2/" + finder.kind().plural() + "/{" + finder.kind().variable() + "}";
        endpoints.on("POST " + one + "/sip_dialing", this::dial).on("GET " + one + "/token", this::captions);
    }

    /** A passcode that is said becomes part of the address, right or wrong. */
    private Answer dial(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        ObjectNode asked = request.body().size() == 0 ? Json.object() : JsonBody.of(request);
        String passcode = asked.path("passcode").asString("");
        String code = Integer.toString(ThreadLocalRandom.current().nextInt(10_000, 100_000));
        ObjectNode json =
                Json.object().put("sip_dialing", meeting.id() + "." + passcode + ".." + code + "@zoomcrc.com");
        json.put("paid_crc_plan_participant", true).put("participant_identifier_code", code);
        return Answer.json(200, json.put("expire_in", LIFE_SECONDS));
    }

    private Answer captions(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        String type = request.queryParameters().filled("type").orElse("closed_caption_token");
        if (!type.equals("closed_caption_token")) {
            throw ApiError.invalidField("type", "Invalid field.");
        }
        String url = "https://wmcc.zoom.us/closedcaption?id=" + meeting.id() + "&ns=" + Identifiers.urlSafe(6)
                + "&expire=86400&sparams=id%2Cns%2Cexpire&signature=" + Identifiers.urlSafe(24);
        return Answer.json(200, Json.object().put("token", url));
    }
}
