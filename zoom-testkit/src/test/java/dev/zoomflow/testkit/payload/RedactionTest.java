package dev.zoomflow.testkit.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RedactionTest {
    private static final ObjectNode JOINED = event("""
            {"event":"meeting.participant_joined","event_ts":1785368934817,"payload":{"account_id":"q9Xa7TzPQ0e1mKdfJ2bNRw",
            "object":{"id":"86084701483","uuid":"4+IDqR9fSnhhT9D8AAJ1Tg==","host_id":"u5Rt1OpLSfGhJ8kZxCvB3A","topic":"Merger talks",
            "type":2,"start_time":"2026-07-29T23:55:56Z","duration":30,"timezone":"America/Santiago",
            "participant":{"user_id":"16778240","user_name":"Rosalind Achterberg","email":"rosalind@acme.example",
            "join_time":"2026-07-29T23:56:02Z","public_ip":"198.51.100.7"}}}}""");

    private static final User QUILL = new User(
            "pQ4uErEgRiNeUsErIdXyZw",
            "aCcOuNtIdOfQuIlLxYz012",
            "peregrine@quillfeather.example",
            "Peregrine",
            "Quillfeather",
            "Europe/London");

    private final Redaction redaction = Redaction.unrepeatable();

    @Test
    void whatTellsOfPeopleOrIsSecretIsGone() {
        String redacted = Json.write(redaction.redact(JOINED));

        assertThat(redacted)
                .doesNotContain(
                        "Rosalind",
                        "Achterberg",
                        "acme",
                        "Merger",
                        "86084701483",
                        "4+IDqR9fSnhhT9D8AAJ1Tg==",
                        "u5Rt1OpLSfGhJ8kZxCvB3A",
                        "q9Xa7TzPQ0e1mKdfJ2bNRw",
                        "16778240",
                        "198.51.100.7");
    }

    @Test
    void whatStandsWhereNobodyExpectsItIsGoneToo() {
        String odd = Json.write(redaction.redact(event("""
                {"event":"meeting.participant_joined","event_ts":1785368934817,"payload":{"object":{
                "start_time":"+15558675309","duration":5558675309,"type":"198.51.100.7",
                "participant":{"join_time":"123-45-6789"},
                "seats":{"rosalind@acme.example":{"+15558675309":true},"q9Xa7TzPQ0e1mKdfJ2bNRw":[["Merger talks"]]},
                "links":["https://us02web.zoom.us/j/86084701483?pwd=Merger"]}}}""")));

        assertThat(odd)
                .doesNotContain(
                        "5558675309",
                        "198.51.100.7",
                        "123-45-6789",
                        "rosalind",
                        "acme",
                        "q9Xa7TzPQ0e1mKdfJ2bNRw",
                        "86084701483",
                        "Merger");
        assertThat(odd).contains("\"seats\":{", "\"links\":[", "\"event_ts\":1785368934817");
    }

    @Test
    void theExtensionOfATelephoneIsSomebodys() {
        ObjectNode call =
                event("{\"event\":\"phone.callee_ringing\",\"event_ts\":1785368934817,\"payload\":{\"object\":"
                        + "{\"callee\":{\"extension_number\":80417,\"extension_type\":\"user\"}}}}");

        JsonNode callee = redaction.redact(call).at("/payload/object/callee");

        assertThat(callee.path("extension_number").isNumber()).isTrue();
        assertThat(callee.path("extension_number").asString(""))
                .matches("[0-9]{5}")
                .isNotEqualTo("80417");
        assertThat(callee.path("extension_type").asString("")).isEqualTo("user");
    }

    @Test
    void timesAmountsAndValuesOfClosedSetsStay() {
        JsonNode object = redaction.redact(JOINED).at("/payload/object");

        assertThat(object.path("start_time").asString("")).isEqualTo("2026-07-29T23:55:56Z");
        assertThat(object.path("duration").asInt()).isEqualTo(30);
        assertThat(object.path("type").asInt()).isEqualTo(2);
        assertThat(object.path("timezone").asString("")).isEqualTo("America/Santiago");
    }

    @Test
    void pseudonymsHaveTheFormOfWhatTheyStandFor() {
        JsonNode object = redaction.redact(JOINED).at("/payload/object");

        assertThat(object.path("id").asString("")).matches("[1-9][0-9]{10}");
        assertThat(object.path("uuid").asString("")).matches("[A-Za-z0-9+/]{22}==");
        assertThat(object.path("host_id").asString("")).matches("[A-Za-z0-9_-]{22}");
        assertThat(object.at("/participant/email").asString("")).endsWith("@example.com");
        assertThat(object.at("/participant/public_ip").asString("")).startsWith("203.0.113.");
    }

    @Test
    void theSameValueHasTheSamePseudonymInAllEventsOfOneRecording() {
        ObjectNode left = JOINED.deepCopy().put("event", "meeting.participant_left");

        assertThat(redaction.redact(left).path("payload"))
                .isEqualTo(redaction.redact(JOINED).path("payload"));
    }

    @Test
    void anotherRecordingHasOtherPseudonyms() {
        assertThat(Redaction.unrepeatable().redact(JOINED).path("payload"))
                .isNotEqualTo(redaction.redact(JOINED).path("payload"));
    }

    @Test
    void anIdThatIsANumberInOneEventAndTextInAnotherStaysTheSameId() {
        ObjectNode created = event(
                "{\"event\":\"meeting.created\",\"event_ts\":1785368934817,\"payload\":{\"object\":{\"id\":86084701483}}}");

        assertThat(redaction.redact(created).at("/payload/object/id").asString(""))
                .isEqualTo(redaction.redact(JOINED).at("/payload/object/id").asString(""));
    }

    @Test
    void anEventNobodyKnowsLosesEveryTextAndNumber() {
        ObjectNode unknown = event("""
                {"event":"new.thing","event_ts":5,"payload":{"secret":"s3cr3t","count":77123456789,"on":true,"none":null,"list":["x y"]}}""");

        JsonNode payload = redaction.redact(unknown).path("payload");

        assertThat(Json.write(payload)).doesNotContain("s3cr3t", "77123456789", "x y");
        assertThat(payload.path("on").asBoolean()).isTrue();
        assertThat(payload.path("none").isNull()).isTrue();
    }

    static List<String> everyEvent() {
        return new Sampler().names();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void noSampleKeepsItsPeopleItsAccountOrItsSecrets(String name) {
        World world = new World(QUILL.accountId(), "cLiEnTiDcLiEnTiD", List.of(QUILL), Optional.of(QUILL));
        String sample = new Sampler().body(name, world, new Choice(7, Optional.empty(), false), Overrides.NONE);

        String redacted = Json.write(redaction.redact(event(sample)));

        assertThat(redacted)
                .doesNotContain(QUILL.id(), QUILL.accountId(), QUILL.email(), "Peregrine", "Quillfeather", "cLiEnTiD");
        assertThat(redacted).doesNotContain("zoom.us/");
        assertThat(event(redacted).propertyNames())
                .containsExactlyElementsOf(event(sample).propertyNames());
    }

    private static ObjectNode event(String json) {
        return Json.parseObject(json);
    }
}
