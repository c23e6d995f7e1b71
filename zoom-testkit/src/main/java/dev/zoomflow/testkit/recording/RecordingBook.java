package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.world.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All recordings by the UUID of what was recorded, and the tokens that fetch their files. Thread-safe. */
public final class RecordingBook {
    private static final Duration TOKEN_LIFE = Duration.ofHours(24);

    private final InstantSource clock;
    private final Map<String, Recording> recordings = new LinkedHashMap<>();
    private final Map<String, Instant> tokens = new HashMap<>();

    public RecordingBook(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void put(Recording recording) {
        recordings.put(recording.uuid(), recording);
    }

    /** Changes one that is still there. */
    synchronized Optional<Recording> change(String uuid, UnaryOperator<Recording> change) {
        return Optional.ofNullable(recordings.computeIfPresent(uuid, (key, recording) -> change.apply(recording)));
    }

    /** Takes these files away for good, and with the last of them the recording. */
    synchronized void delete(String uuid, List<RecordingFile> files) {
        recordings.computeIfPresent(uuid, (key, recording) -> {
            Recording left = recording.without(files);
            return left.files().isEmpty() ? null : left;
        });
    }

    synchronized Optional<Recording> get(String uuid) {
        return Optional.ofNullable(recordings.get(uuid));
    }

    synchronized List<Recording> all() {
        return List.copyOf(recordings.values());
    }

    /** By UUID, or the latest of a meeting's number. */
    public Optional<Recording> find(String idOrUuid) {
        return all().stream()
                .filter(recording -> recording.uuid().equals(idOrUuid)
                        || Long.toString(recording.meeting().id()).equals(idOrUuid))
                .reduce((earlier, later) -> later);
    }

    /** One that is not in the trash. */
    Optional<RecordingFile> file(String id) {
        return all().stream()
                .flatMap(recording -> recording.kept().stream())
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    /** What this file is of. */
    Optional<Recording> of(RecordingFile file) {
        return all().stream().filter(one -> one.file(file.id()).isPresent()).findFirst();
    }

    /** A token that opens every file for a day. */
    public String downloadToken() {
        return downloadToken(TOKEN_LIFE);
    }

    synchronized String downloadToken(Duration life) {
        String token = Identifiers.urlSafe(48);
        tokens.put(token, clock.instant().plus(life));
        return token;
    }

    public synchronized boolean opens(String token) {
        Instant expiry = tokens.get(token);
        return expiry != null && clock.instant().isBefore(expiry);
    }
}
