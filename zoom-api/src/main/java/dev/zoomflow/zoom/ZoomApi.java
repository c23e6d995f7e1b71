package dev.zoomflow.zoom;

import dev.zoomflow.api.connection.Connection;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Zoom's API as a connection's user. A library over {@link Connection#request} and {@link Connection#send}, which reach what
 * has no method here; immutable; any thread.
 *
 * <p>Every method throws {@code ConnectionException} as {@code send} does: {@code REFUSED} with Zoom's code for what Zoom will
 * not do, {@code RATE_LIMITED}, {@code AUTHORIZATION}, {@code UNAVAILABLE}, and {@code PROTOCOL} for an answer that cannot be
 * read. Results keep the answer in {@code json()}.
 */
public final class ZoomApi {
    private static final String NO_SUCH_MEETING = "3001";
    private static final String NO_RECORDING = "3301";

    private static final RecordReader<User> USER = RecordReader.of(User.class);
    private static final RecordReader<Meeting> MEETING = RecordReader.of(Meeting.class);
    private static final RecordReader<MeetingPage> MEETINGS = RecordReader.of(MeetingPage.class);
    private static final RecordReader<Recordings> RECORDINGS = RecordReader.of(Recordings.class);

    private record MeetingPage(List<MeetingSummary> meetings, Optional<String> nextPageToken) {}

    private final Calls calls;
    private final Downloads downloads;

    private ZoomApi(Connection connection) {
        calls = new Calls(connection);
        downloads = new Downloads(connection);
    }

    public static ZoomApi of(Connection connection) {
        return new ZoomApi(connection);
    }

    public User me() {
        return calls.get("users/me", USER);
    }

    /**
     * The user's scheduled meetings that are not over. Each page of 300 is one request, made when the stream gets there;
     * Zoom forgets where it was after 15 minutes, so do slow work afterwards.
     */
    public Stream<MeetingSummary> meetings() {
        return Pages.stream(token -> {
            var page = calls.get(
                    "users/me/meetings?page_size=300"
                            + token.map(next -> "&next_page_token=" + Paths.encoded(next))
                                    .orElse(""),
                    MEETINGS);
            return new Pages.Page<>(page.meetings(), page.nextPageToken());
        });
    }

    /** Empty if there is no such meeting, or none any more. */
    public Optional<Meeting> meeting(String id) {
        return Calls.unless(NO_SUCH_MEETING, () -> calls.get(Paths.meeting(id), MEETING));
    }

    /** Makes one with each call: Zoom knows no idempotency key, so a handler that is retried looks first. */
    public Meeting createMeeting(NewMeeting meeting) {
        return calls.post("users/me/meetings", meeting.body(), MEETING);
    }

    /** Zoom says nothing of the result, and ignores some values it does not like: read the meeting to be sure. */
    public void updateMeeting(String id, MeetingChanges changes) {
        calls.patch(Paths.meeting(id), changes.body());
    }

    /** @throws dev.zoomflow.api.ConnectionException {@code REFUSED} with code 3001 if there is no such meeting */
    public void deleteMeeting(String id) {
        calls.delete(Paths.meeting(id));
    }

    /**
     * The recordings of a meeting; by its id, of the last time it was held. Empty if there are none, or none yet: Zoom says
     * the same while it processes them, and sends {@link ZoomEvents#RECORDING_COMPLETED} when it is done.
     */
    public Optional<Recordings> recordings(String meetingIdOrUuid) {
        return Calls.unless(NO_RECORDING, () -> calls.get(Paths.meeting(meetingIdOrUuid) + "/recordings", RECORDINGS));
    }

    /**
     * Writes the file, which appears under its name when it is whole and replaces what was there.
     *
     * @return the target
     * @throws IllegalStateException if Zoom has not finished with the file and gave no address
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public Path download(RecordingFile file, Path target) {
        return download(address(file), target);
    }

    /** For the addresses that events carry: {@code recordingFiles().get(0).downloadUrl()}. */
    public Path download(URI address, Path target) {
        return downloads.toFile(address, target);
    }

    /** For a file that goes elsewhere than to a disk. */
    public <T> T download(RecordingFile file, BodyHandler<T> body) {
        return downloads.response(address(file), body).body();
    }

    private static URI address(RecordingFile file) {
        return URI.create(
                file.downloadUrl().orElseThrow(() -> new IllegalStateException(file + " cannot be downloaded yet")));
    }
}
