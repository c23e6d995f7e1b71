package dev.zoomflow.example.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallHostTest {
    private static final Path PLUGIN = Path.of("../../zoom-plugin/target/zoom-plugin-0.1.0.jar");

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final List<Event> told = new CopyOnWriteArrayList<>();
    private SmallHost host;

    @BeforeEach
    void startHost(@TempDir Path plugins, @TempDir Path events) throws IOException {
        Files.copy(PLUGIN, plugins.resolve("zoom-plugin.jar"));
        host = new SmallHost(plugins, new EventFiles(events, told::add), settings());
    }

    @AfterEach
    void stop() {
        host.close();
        zoom.close();
    }

    @Test
    void connectsThroughConsentAndCallsZoomAsThatUser() throws Exception {
        assertThat(connect().body()).startsWith("Connected as " + zoom.user().displayName());
        assertThat(host.connection().verify().user()).isEqualTo(zoom.user().id());
    }

    @Test
    void keepsAnEventOfItsUserOnceHoweverOftenItComes() throws Exception {
        connect();
        zoom.webhooks().subscribe(zoom.app(), host.address("/zoom/event"));

        zoom.webhooks().send(meetingEnded(zoom.user().id()));
        zoom.webhooks().send(meetingEnded(zoom.user().id()));
        zoom.webhooks().settle();

        assertThat(told).extracting(Event::type).containsExactly("meeting.ended");
    }

    @Test
    void keepsNothingOfAnotherUser() throws Exception {
        connect();
        zoom.webhooks().subscribe(zoom.app(), host.address("/zoom/event"));

        zoom.webhooks().send(meetingEnded(zoom.users().get(1).id()));
        zoom.webhooks().settle();

        assertThat(told).isEmpty();
    }

    @Test
    void refusesACallbackThatItDidNotBegin() throws Exception {
        var answer = get(host.address("/oauth/redirect/zoom?code=stolen&state=guessed"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void standsOnTheSpiPf4jAndTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("dev.zoomflow.example.host")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.zoomflow.example.host",
                        "dev.zoomflow.api..",
                        "org.pf4j",
                        "org.jspecify.annotations",
                        "com.sun.net.httpserver",
                        "java..")
                .because("it shows how little a host needs")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.zoomflow.example.host"));
    }

    private HttpResponse<String> connect() throws Exception {
        var toZoom =
                get(host.address("/start")).headers().firstValue("Location").orElseThrow();
        return get(zoom.consent(URI.create(toZoom), zoom.user()));
    }

    private String meetingEnded(String host) {
        return """
                {"event":"meeting.ended","payload":{"account_id":"%s","object":{"id":"86084701483","uuid":"abc==",\
                "host_id":"%s","topic":"Planning","type":2,"start_time":"2026-07-29T23:55:56Z","duration":30,\
                "timezone":"UTC","end_time":"2026-07-30T00:25:56Z"}},"event_ts":1785368934817}""".formatted(zoom.user().accountId(), host);
    }

    private SettingValues settings() {
        return SettingValues.none()
                .with("ZOOM_CLIENT_ID", zoom.app().clientId())
                .with("ZOOM_CLIENT_SECRET", Secret.of(zoom.app().clientSecret()))
                .with("ZOOM_SECRET_TOKEN", Secret.of(zoom.app().secretToken()))
                .with("ZOOM_OAUTH_URL", zoom.baseUri().toString())
                .with("ZOOM_API_URL", zoom.baseUri().toString());
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
