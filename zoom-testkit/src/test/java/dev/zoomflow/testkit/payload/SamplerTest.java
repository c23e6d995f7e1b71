package dev.zoomflow.testkit.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SamplerTest {
    private static final User ADA = new User(
            "KdYKjnimT4KPd8FFgQt9FQ", "WnCn3yVLTDeUBIqF_Cq0vA", "ada@example.com", "Ada", "Lovelace", "Europe/London");
    private static final User GRACE =
            new User("z8yCxjabcdEFGHfp8uQ123", "WnCn3yVLTDeUBIqF_Cq0vA", "grace@example.com", "Grace", "Hopper", "UTC");
    private static final World WORLD = new World(ADA.accountId(), "client", List.of(ADA, GRACE), Optional.empty());

    private final Sampler sampler = new Sampler();

    static List<String> everyEvent() {
        return new Sampler().names();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyMemberIsThereWithItsType(String event) {
        JsonNode message = Json.parse(body(event, 7, false));

        assertThat(message.path("event").asString()).isEqualTo(event);
        assertThat(misfits(shape(event).message(), message, "", false)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void requiredMembersAreAllThereIsOnRequest(String event) {
        JsonNode message = Json.parse(body(event, 7, true));

        assertThat(misfits(shape(event).message(), message, "", true)).isEmpty();
        assertThat(optionals(payload(shape(event)), message.path("payload"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void aSeedAlwaysMakesTheSameBytesAndAnotherMakesOthers(String event) {
        for (boolean onlyRequired : List.of(true, false)) {
            assertThat(body(event, 7, onlyRequired))
                    .isEqualTo(body(event, 7, onlyRequired))
                    .isNotEqualTo(body(event, 8, onlyRequired));
        }
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void whatBeginsBeginsBeforeItEnds(String event) {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(backwards(Json.parse(body(event, seed, false)))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void theAccountIsTheWorlds(String event) {
        JsonNode account = Json.parse(body(event, 3, false)).path("payload").path("account_id");

        assertThat(account.asString(ADA.accountId())).isEqualTo(ADA.accountId());
    }

    @Test
    void hostAndOperatorAreUsersOfTheWorld() {
        Set<String> hosts = new TreeSet<>();
        for (long seed = 1; seed <= 20; seed++) {
            JsonNode payload = Json.parse(body("meeting.created", seed)).path("payload");
            hosts.add(payload.path("object").path("host_id").asString());
            User operator = payload.path("operator_id").asString().equals(ADA.id()) ? ADA : GRACE;
            assertThat(payload.path("operator").asString()).isEqualTo(operator.email());
        }
        assertThat(hosts).containsExactlyInAnyOrder(ADA.id(), GRACE.id());
    }

    @Test
    void onePersonHasOneIdAndOneAddress() {
        JsonNode participant = Json.parse(body("meeting.participant_joined", 5))
                .path("payload")
                .path("object")
                .path("participant");

        User who = participant.path("email").asString().equals(ADA.email()) ? ADA : GRACE;
        assertThat(participant.path("id").asString()).isEqualTo(who.id());
        assertThat(participant.path("participant_user_id").asString()).isEqualTo(who.id());
        assertThat(participant.path("user_name").asString()).isEqualTo(who.displayName());
        assertThat(participant.path("user_id").asString()).matches("\\d{8}");
        assertThat(participant.path("participant_uuid").asString())
                .matches("[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}");
    }

    @Test
    void recordingFilesAddUp() {
        JsonNode object =
                Json.parse(body("recording.completed", 5)).path("payload").path("object");
        JsonNode files = object.path("recording_files");
        long sum = 0;
        for (JsonNode file : files) {
            sum += file.path("file_size").asLong();
            assertThat(file.path("meeting_id").asString())
                    .isEqualTo(object.path("uuid").asString());
        }

        assertThat(object.path("recording_count").asInt()).isEqualTo(files.size());
        assertThat(object.path("total_size").asLong()).isEqualTo(sum);
        assertThat(object.path("id").isIntegralNumber()).isTrue();
    }

    @Test
    void aSampleIsWrittenAsJavaScriptWritesIt() {
        assertThat(body("meeting.ended", 1)).doesNotContain("\": ", "\\/", "\\u", "\n");
        assertThat(body("recording.started", 1)).startsWith("{\"payload\":").contains("\"event_ts\":1");
    }

    @Test
    void someEventsHaveAnEnvelopeOfTheirOwn() {
        assertThat(Json.parse(body("bot_notification", 1)).has("event_ts")).isFalse();
        assertThat(Json.parse(body("bot_notification", 1))
                        .path("payload")
                        .path("accountId")
                        .asString())
                .isEqualTo(ADA.accountId());
        assertThat(Json.parse(body("endpoint.url_validation", 1))
                        .path("payload")
                        .has("account_id"))
                .isFalse();
        assertThat(Json.parse(body("workspace.user_assigned", 1))
                        .path("event_ts")
                        .isString())
                .isTrue();
        assertThat(Json.parse(body("user.presence_status_updated", 1))
                        .path("payload")
                        .path("object")
                        .has("date-time"))
                .isTrue();
    }

    @Test
    void aCallerMaySayWhatMembersAre() {
        Overrides overrides = Overrides.NONE
                .with("payload.object.topic", "Grüße")
                .with("payload.object.recording_files[0].file_size", 12)
                .with("payload.object.more.inside[1].deep", true)
                .without("payload.object.uuid");

        JsonNode object = Json.parse(sampler.body("recording.completed", WORLD, choice(1, false), overrides))
                .path("payload")
                .path("object");

        assertThat(object.path("topic").asString()).isEqualTo("Grüße");
        assertThat(object.path("recording_files").get(0).path("file_size").asInt())
                .isEqualTo(12);
        assertThat(object.path("more").path("inside").get(1).path("deep").asBoolean())
                .isTrue();
        assertThat(object.has("uuid")).isFalse();
    }

    @Test
    void anUnknownEventIsRefusedWithNamesNearIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body("meetings.ended", 1))
                .withMessageContaining("no event meetings.ended")
                .withMessageContaining("meeting.ended");
    }

    private static EventShape shape(String event) {
        return EventCatalogue.standard().find(event).orElseThrow();
    }

    private String body(String event, long seed, boolean onlyRequired) {
        return sampler.body(event, WORLD, choice(seed, onlyRequired), Overrides.NONE);
    }

    private String body(String event, long seed) {
        return sampler.body(event, WORLD, choice(seed, false), Overrides.NONE);
    }

    private static Choice choice(long seed, boolean onlyRequired) {
        return new Choice(seed, Optional.empty(), onlyRequired);
    }

    /** The paths of members that are missing or of another type than the catalogue says. */
    private static List<String> misfits(Member object, JsonNode json, String path, boolean onlyRequired) {
        List<String> misfits = new ArrayList<>();
        for (Member member : object.members()) {
            JsonNode value = json.path(member.name());
            String here = path + "." + member.name();
            if (onlyRequired && !member.required()) {
                continue;
            }
            if (!fits(member, value)) {
                misfits.add(here + " is " + value);
            }
            for (JsonNode item : member.list() ? value : List.of(value)) {
                misfits.addAll(misfits(member, item, here, onlyRequired));
            }
        }
        return misfits;
    }

    private static boolean fits(Member member, JsonNode value) {
        Notation notation = member.notation();
        if (notation.values().contains("null")) {
            return value.isNull() || value.isString();
        }
        return switch (member.type()) {
            case OBJECT -> member.list() ? value.isArray() && !value.isEmpty() : value.isObject();
            case FLAG -> value.isBoolean();
            case TEXTS, INTS -> value.isArray() && !value.isEmpty();
            case INT, LONG, DECIMAL -> notation.says("string") ? value.isString() : value.isNumber();
            case TEXT -> notation.says("number") ? value.isIntegralNumber() : value.isString();
            case TIME -> isTime(notation, value);
            case SECRET ->
                notation.says("number")
                        ? value.isIntegralNumber()
                        : value.isString() && !value.asString().isEmpty();
        };
    }

    private static boolean isTime(Notation notation, JsonNode value) {
        if (!notation.says("millis")) {
            return value.isString() && isInstant(value.asString());
        }
        return notation.says("string") ? value.isString() : value.isIntegralNumber();
    }

    private static boolean isInstant(String text) {
        return text.isEmpty() || Instant.parse(text).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static Member payload(EventShape shape) {
        return shape.message().find("payload").orElseGet(() -> Member.object("payload", false));
    }

    private static List<String> optionals(Member object, JsonNode json) {
        List<String> found = new ArrayList<>();
        for (Member member : object.members()) {
            JsonNode value = json.path(member.name());
            if (!member.required() && !value.isMissingNode()) {
                found.add(member.name());
            }
            for (JsonNode item : member.list() ? value : List.of(value)) {
                found.addAll(optionals(member, item));
            }
        }
        return found;
    }

    private static List<String> backwards(JsonNode json) {
        List<String> backwards = new ArrayList<>();
        json.properties().forEach(member -> {
            String start = member.getKey();
            JsonNode end = json.path(start.replace("start", "end").replace("join_time", "leave_time"));
            if (start.matches(".*(start_time|recording_start|join_time)") && later(member.getValue(), end)) {
                backwards.add(start);
            }
        });
        json.forEach(value -> backwards.addAll(value.isContainer() ? backwards(value) : List.of()));
        return backwards;
    }

    private static boolean later(JsonNode start, JsonNode end) {
        if (start.isNumber() && end.isNumber()) {
            return start.asLong() > end.asLong();
        }
        return start.isString()
                && end.isString()
                && !end.asString().isEmpty()
                && Instant.parse(start.asString()).isAfter(Instant.parse(end.asString()));
    }
}
