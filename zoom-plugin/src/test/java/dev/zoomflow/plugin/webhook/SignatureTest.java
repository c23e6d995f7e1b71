package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.testkit.WebhookRequest;
import java.util.List;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final String BODY =
            "{\"event\":\"meeting.started\",\"payload\":{\"account_id\":\"AcctSim0000000000000001\","
                    + "\"object\":{\"duration\":30,\"start_time\":\"2026-07-29T23:55:56Z\",\"timezone\":\"America/Santiago\","
                    + "\"topic\":\"Reunión ☕ 😀 / <b>&amp;\",\"id\":\"86084701483\",\"type\":2,"
                    + "\"uuid\":\"/e+IDqR9f3hhT9D8//A/J1==\",\"host_id\":\"UserSim0000000000000001\"}},"
                    + "\"event_ts\":1785368934817}";
    /** Known, and made by nobody's code here: the plugin and the testkit could be wrong in the same way. */
    private static final String GENUINE = "v0=350236f38ae07ca9436d3902e588526eebf6add1e03d2346863e7dff88245c3d";

    private final ZoomEventSource source = source(Signed.SECRET);

    @Test
    void acceptsTheWorkedExample() {
        assertThat(BODY.getBytes(UTF_8)).hasSize(331);
        assertThat(source.receive(Signed.delivery(bearing(GENUINE)))).isInstanceOf(Accepted.class);
    }

    @Test
    void acceptsTheRetryOfTheWorkedExampleWithItsOwnTimestamp() {
        var retry = Signed.body(BODY)
                .at("1785369234")
                .with("x-zm-signature", "v0=6e01c13db7640110397033b7db3b32a1815efa29e57455f792d360f08e05d516");
        assertThat(source.receive(Signed.delivery(retry))).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "escaped characters,aa1253a2792008030daf29ecbf2b7504501834a6591ee358ac649f24e7560d92",
        "sorted keys,6abb4548c11a60b43dd54722666bbdb462922cecfda14fd05d4e6087e199e9b7",
        "escaped slashes,72f33d530b5ca34252eee561227b214dc0fc28a8085881d9c872470e0fb04511",
        "another character set,273ca5988bba1d5b8f161f4e3b1b3f3e303c32b197e0d90a4ebfdfa17159e947"
    })
    void rejectsTheSignatureOfWhatOnlyMeansTheSame(String how, String signature) {
        rejected(bearing("v0=" + signature), 401);
    }

    @Test
    void hashesTheBytesAndNotTheTextTheyStandFor() {
        var mangled = Signed.body(new String(BODY.getBytes(UTF_8), ISO_8859_1));
        assertThat(mangled.headers().get("x-zm-signature"))
                .containsExactly("v0=273ca5988bba1d5b8f161f4e3b1b3f3e303c32b197e0d90a4ebfdfa17159e947");
        rejected(mangled.tampered(BODY), 401);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, 0, 299, 300})
    void acceptsWhatIsAtMostFiveMinutesAwayInEitherDirection(long seconds) {
        assertThat(source.receive(Signed.delivery(at(seconds)))).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void doesNotBelieveWhatIsFartherAwayAndHasZoomSendItAgain(long seconds) {
        rejected(at(seconds), 503).extracting(Rejected::reason).asString().contains("clock");
    }

    @Test
    void whatIsOldAndAnothersIsRefusedForGood() {
        var old = Signed.body(BODY).at("1785368000").signedWith("another secret");
        rejected(old, 401).extracting(Rejected::reason).asString().contains("does not match");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1785368934817",
                "178536893x",
                "-1785368934",
                "+1785368934",
                " 1785368934",
                "1785368934.0",
                "",
                "99999999999999999999999",
                "١٧٨٥٣٦٨٩٣٤"
            })
    void rejectsATimestampThatIsNotAFewDigitsOfSeconds(String timestamp) {
        rejected(Signed.body(BODY).at(timestamp), 401);
    }

    @Test
    void rejectsAnotherAppsSecret() {
        rejected(Signed.body(BODY).signedWith("another secret"), 401);
    }

    @Test
    void rejectsWhatIsNotSigned() {
        rejected(Signed.body(BODY).unsigned(), 401)
                .extracting(Rejected::reason)
                .asString()
                .contains("x-zm-signature");
    }

    @Test
    void rejectsASignatureThatIsThereTwice() {
        rejected(Signed.body(BODY).with("x-zm-signature", GENUINE, GENUINE), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0=", "v0=zz", "v1=350236f38ae07ca9436d3902e588526eebf6add1e03d2346863e7dff88245c3d"})
    void rejectsWhatIsNoSignature(String signature) {
        rejected(bearing(signature), 401);
    }

    @Test
    void honoursTheOldSecretBesideTheNewOne() {
        var rotating = source(Secret.of("the new one"), Signed.SECRET);
        assertThat(rotating.receive(Signed.delivery(BODY))).isInstanceOf(Accepted.class);
        assertThat(rotating.receive(Signed.delivery(Signed.body(BODY).signedWith("the new one"))))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void failsClosedWithoutASecretSoThatZoomComesAgain() {
        var result = source().receive(Signed.delivery(BODY));
        assertThat(result).isInstanceOf(Rejected.class);
        assertThat(((Rejected) result).status()).isEqualTo(503);
        assertThat(((Rejected) result).reason()).isEqualTo("no secret here");
    }

    @Test
    void saysWhoseItClaimsToBe() {
        var foreign = Signed.body(BODY).signedWith("x").with("clientid", "private-app");
        rejected(foreign, 401)
                .extracting(rejected -> rejected.claim().orElseThrow())
                .isEqualTo(Subject.of("private-app", "AcctSim0000000000000001"));
    }

    @Test
    void claimsNothingInNamesThatCouldNotBeIds() {
        var odd = Signed.body("{\"account_id\":\"a b\"}").signedWith("x").with("clientid", "<script>");
        rejected(odd, 401)
                .extracting(rejected -> rejected.claim().orElseThrow())
                .isEqualTo(Subject.of("", ""));
    }

    @Test
    void acceptsWhateverMediaTypeAProxyMadeOfIt() {
        var plain = Signed.body(BODY).with("content-type", "text/plain");
        assertThat(source.receive(Signed.delivery(plain))).isInstanceOf(Accepted.class);
    }

    private static WebhookRequest at(long seconds) {
        return Signed.body(BODY).at(Signed.NOW.plusSeconds(seconds));
    }

    private static WebhookRequest bearing(String signature) {
        return Signed.body(BODY).with("x-zm-signature", signature);
    }

    private ObjectAssert<Rejected> rejected(WebhookRequest request, int status) {
        return assertThat(source.receive(Signed.delivery(request)))
                .asInstanceOf(type(Rejected.class))
                .satisfies(rejected -> assertThat(rejected.status()).isEqualTo(status));
    }

    private static ZoomEventSource source(Secret... secrets) {
        return new ZoomEventSource("client-1", List.of(secrets), "no secret here", Owners.table());
    }

    static DeliveryResult receive(Delivery delivery) {
        return source(Signed.SECRET).receive(delivery);
    }
}
