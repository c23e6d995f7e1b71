package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A meeting or webinar that is on or over. */
public record Session(
        Instant startedAt,
        Optional<Instant> endedAt,
        Attendance attendance,
        Tape tape,
        Talk talk,
        Companion companion) {
    static Session begin(Instant at) {
        return new Session(at, Optional.empty(), Attendance.NOBODY, Tape.EMPTY, Talk.NONE, Companion.IDLE);
    }

    public boolean live() {
        return endedAt.isEmpty();
    }

    public List<Participant> present() {
        return attendance.present();
    }

    public List<Participant> waiting() {
        return attendance.waiting();
    }

    public Role role(Participant who) {
        return attendance.role(who);
    }

    /** Whether anything of it was or is recorded in the cloud. */
    public boolean isRecorded() {
        return tape.running() || !tape.parts().isEmpty();
    }

    /** Of those who left. */
    public List<Stay> stays() {
        return attendance.stays();
    }

    Session with(Attendance changed) {
        return new Session(startedAt, endedAt, changed, tape, talk, companion);
    }

    Session with(Tape changed) {
        return new Session(startedAt, endedAt, attendance, changed, talk, companion);
    }

    Session with(Talk changed) {
        return new Session(startedAt, endedAt, attendance, tape, changed, companion);
    }

    Session with(Companion changed) {
        return new Session(startedAt, endedAt, attendance, tape, talk, changed);
    }

    /** As it is when it ends then. */
    public Session endAt(Instant at) {
        return new Session(startedAt, Optional.of(at), attendance.over(at), tape, talk.withoutSharer(), companion);
    }
}
