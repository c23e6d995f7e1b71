package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.time.Timeline;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All about recordings, put together. */
public final class Recordings {
    private final RecordingBook book;
    private final Recorder recorder;
    private final RecordingCare care;
    private final Viewers viewers;
    private final Archive archive;
    private final Audiences audiences;
    private final Supplier<URI> base;
    private final Timeline timeline;

    public Recordings(Sender sender, Timeline timeline, Supplier<URI> base) {
        book = new RecordingBook(timeline);
        RecordingEvents told = new RecordingEvents(sender, timeline, base, book);
        recorder = new Recorder(book, told, timeline);
        care = new RecordingCare(book, told, timeline);
        viewers = new Viewers(told, timeline);
        archive = new Archive(told, timeline);
        audiences = new Audiences(timeline);
        this.base = base;
        this.timeline = timeline;
    }

    public Recorder recorder() {
        return recorder;
    }

    public Archive archive() {
        return archive;
    }

    public Audiences audiences() {
        return audiences;
    }

    public RecordingBook book() {
        return book;
    }

    public List<Family> families(Pages pages) {
        return List.of(
                new RecordingEndpoints(book, base, pages, timeline),
                new CareEndpoints(book, care),
                new ViewerEndpoints(new RecordingFinder(book), viewers, pages, base),
                new TranscriptEndpoints(new RecordingFinder(book), care, base),
                new ArchiveEndpoints(archive, pages, base),
                new AnalyticsEndpoints(new RecordingFinder(book), audiences, pages, timeline),
                new StorageReport(book, timeline));
    }

    /** Where the files are fetched from. */
    public List<Route> routes(Grants grants, Function<String, Optional<User>> users) {
        return new Downloads(book, archive, audiences, grants, users, timeline, base).routes();
    }
}
