package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    private static final Path SAMPLE = Path.of("..", "docs", "simulator-sample.yaml");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSampleDeclaresAWholeWorld() {
        SimulatorConfig world = SimulatorConfig.read(SAMPLE);

        assertThat(world.users()).extracting(User::displayName).containsExactly("Mira Okonjo", "Anselm Thorpe");
        assertThat(world.apps().get(0).kind()).isEqualTo(App.Kind.USER_MANAGED);
        assertThat(world.apps().get(0).redirectUris())
                .contains(URI.create("http://localhost:9980/oauth/redirect/zoom"));
        assertThat(world.subscriptions().get(0).events())
                .isEqualTo(Set.of("meeting.started", "meeting.ended", "recording.completed"));
        assertThat(world.meetings().get(0).hostId())
                .isEqualTo(world.users().get(0).id());
        assertThat(world.webinars().get(0).topic()).isEqualTo("Life on the reef");
        assertThat(world.rules()).isEqualTo(Rules.standard());
        try (ZoomSimulator zoom = ZoomSimulator.builder().config(world).start()) {
            assertThat(zoom.webinars().all()).extracting(Webinar::id).containsExactly(98012345678L);
            assertThat(zoom.webhooks().subscriptions().get(1).endpoint())
                    .hasToString(zoom.baseUri().toString().replace("http", "ws")
                            + "/ws?subscriptionId=sIm0WebSocketSubscript");
        }
    }

    @Test
    void theJourneyByCurlIsPossibleInTheSamplesWorld() throws IOException {
        Matcher back = Pattern.compile("(?m)^BACK=(\\S+)")
                .matcher(Files.readString(Path.of("..", "examples", "clients", "journey.sh")));
        assertThat(back.find()).isTrue();

        assertThat(SimulatorConfig.read(SAMPLE).apps().get(0).redirectUris()).contains(URI.create(back.group(1)));
    }

    @Test
    void aUserManagedAppCannotHaveAWebSocket() throws IOException {
        Path file = write("""
apps:
  - client_id: a
    client_secret: b
    secret_token: c
    subscriptions:
      - websocket: true
""");

        assertThatThrownBy(() -> SimulatorConfig.read(file))
                .hasMessageContaining(file + ":6: ")
                .hasMessageContaining("only server-to-server and admin-managed apps have WebSockets");
    }

    @Test
    void theFileSaysWhatAnAccountMayCallAndInWhichLanguageItReads() throws IOException {
        Path file = write("""
accounts:
  - name: Lanternfish Studio
    plan: free
    language: es-ES
    region: eu
rules:
  rate_limits: true
  retry_after: http-date
  slashed_uuids: true
""");

        SimulatorConfig world = SimulatorConfig.read(file);

        assertThat(world.accounts().get(0).plan()).isEqualTo(Account.Plan.FREE);
        assertThat(world.accounts().get(0).language()).isEqualTo("es-ES");
        assertThat(world.accounts().get(0).region()).contains(Account.Region.EU);
        assertThat(world.rules().requests()).isEqualTo(new RequestRules(true, RequestRules.RetryAfter.HTTP_DATE, true));
    }

    @Test
    void whoIsLeftOutIsOfTheFilesAccount() throws IOException {
        SimulatorConfig world = SimulatorConfig.read(write("""
accounts:
  - name: Small Shore
    plan: free
    language: de-DE
rules:
  rate_limits: true
"""));

        try (ZoomSimulator zoom = ZoomSimulator.builder().config(world).start()) {
            var refused = new Api(zoom).get("/meetings/81000000000");

            assertThat(zoom.user().accountId()).isEqualTo(zoom.account().id());
            assertThat(refused.body()).contains("Meeting existiert nicht");
            assertThat(refused.headers().firstValue("X-RateLimit-Limit")).contains("6000");
        }
    }

    @Test
    void aUserOfAnAccountThatTheFileDoesNotHaveIsRefusedWithTheLine() throws IOException {
        Path file = write("""
users:
  - email: io@shore.example
    first_name: Io
    last_name: Marsh
    account: elsewhere
""");

        assertThatThrownBy(() -> SimulatorConfig.read(file))
                .hasMessageContaining(file + ":5: \"elsewhere\" is the id of none of the accounts");
    }

    @Test
    void aChoiceThatIsNoneIsAnsweredWithAllThereAre() throws IOException {
        Path file = write("""
accounts:
  - name: Lanternfish Studio
    plan: golden
""");

        assertThatThrownBy(() -> SimulatorConfig.read(file))
                .hasMessageContaining(file + ":3: \"golden\" is no value for \"plan\": it is free, pro, business");
    }

    @Test
    void theFileSaysHowEventsAreDelivered() throws IOException {
        Path file = write("""
rules:
  redirects: follow
  exhaustion: event
  events_beyond_scopes: true
  invalid_token_text: Invalid Token
  patience: PT30S
""");

        assertThat(SimulatorConfig.read(file).rules().deliveries())
                .isEqualTo(new DeliveryRules(
                        DeliveryRules.Redirects.FOLLOW,
                        DeliveryRules.Exhaustion.EVENT,
                        false,
                        "Invalid Token",
                        Duration.ofSeconds(30)));
    }

    @Test
    void anAppSaysHowItStandsInTheMarketplace() throws IOException {
        App app = SimulatorConfig.read(write("""
apps:
  - client_id: a
    client_secret: b
    secret_token: c
    public_client_id: d
    published: true
    devices: true
    redirect_uris: ["https://app.example"]
    redirect_matching: loose
    scopes: [x, y]
    optional_scopes: [y]
""")).apps().get(0);

        assertThat(app.credentials().publicClientId()).contains("d");
        assertThat(app.redirectRules().matching()).isEqualTo(RedirectRules.Matching.LOOSE);
        assertThat(app.listing()).isEqualTo(new App.Listing(true, false, true, Set.of("y")));
    }

    @Test
    void theFileSaysHowStrictZoomIs() throws IOException {
        Path file = write("rules:\n  refresh_grace: PT30S\n  refresh_tolerance: 2\n  single_server_token: true\n");

        assertThat(SimulatorConfig.read(file).rules().tokens())
                .isEqualTo(new TokenRules(Duration.ofSeconds(30), 2, true));
    }

    @Test
    void aWrongRuleNamesItsLine() throws IOException {
        Path file = write("rules:\n  refresh_grace: soon\n  single_server_token: yes\n");

        assertThatThrownBy(() -> SimulatorConfig.read(file))
                .hasMessageContaining(file + ":2: \"soon\" is no value for \"refresh_grace\"")
                .hasMessageContaining(file + ":3: \"yes\" is no value for \"single_server_token\"");
    }

    @Test
    void whatIsLeftOutIsAsInTheStandardWorld() throws IOException {
        SimulatorConfig world = SimulatorConfig.read(write("apps: []\n"));

        assertThat(world).isEqualTo(SimulatorConfig.standard());
    }

    @Test
    void aBrokenFileNamesFileAndLine() throws IOException {
        Path file = write("users:\n  - email: [\n");

        assertThatThrownBy(() -> SimulatorConfig.read(file)).hasMessageContaining(file + ":3: ");
    }

    @Test
    void everyWrongKeyIsNamedAtOnce() throws IOException {
        Path file = write("users:\n  - email: a@b.example\n    firstname: A\n    last_name: B\napps:\n  - kind: big\n");

        assertThatThrownBy(() -> SimulatorConfig.read(file))
                .hasMessageContaining(file + ":3: unknown key \"firstname\" in a user")
                .hasMessageContaining("\"first_name\" is missing in a user")
                .hasMessageContaining(file + ":6: \"big\" is no value for \"kind\"")
                .hasMessageContaining("\"client_secret\" is missing in an app");
    }

    @Test
    void everySlipInTheNameOfAnEventIsAnsweredWithItsLineAndTheNameThatWasMeant() throws IOException {
        Path file = write("""
apps:
  - client_id: a
    client_secret: b
    secret_token: c
    subscriptions:
      - endpoint: https://app.example
        events:
          - meeting.startd
          - tides.ebbed
          - recording.compleet
additional_events: [tides.ebbed, tides high]
""");

        assertThatThrownBy(() -> SimulatorConfig.read(file))
                .hasMessageContaining(file + ":8: no event meeting.startd; did you mean meeting.started?")
                .hasMessageContaining(file + ":10: no event recording.compleet; did you mean recording.completed?")
                .hasMessageContaining(file + ":11: \"tides high\" is no name of an event")
                .hasMessageNotContaining(":9:");
    }

    @Test
    void theFileAllowsNamesThatTheCatalogueLacks() throws IOException {
        SimulatorConfig world = SimulatorConfig.read(write("additional_events: [tides.ebbed]\n"));

        assertThat(world).isEqualTo(SimulatorConfig.standard().withEvents("tides.ebbed"));
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sim.yaml"), yaml);
    }
}
