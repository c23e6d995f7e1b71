package dev.zoomflow.testkit.fault;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.http.Broken;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Hangup;
import dev.zoomflow.testkit.http.Pause;
import dev.zoomflow.testkit.http.Reply;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Slow;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets a fault happen. */
final class Performance {
    private final Consumer<String> revoke;
    private final Pause pauses = new Pause();

    Performance(Consumer<String> revoke) {
        this.revoke = revoke;
    }

    /** Answers at once whom a fault keeps waiting, now and later. */
    void hurry() {
        pauses.end();
    }

    Reply of(Fault fault, Request request, Handler usual) {
        if (fault instanceof Fault.Disconnect disconnect) {
            return disconnected(disconnect.moment(), request, usual);
        }
        request.body().bytes();
        if (fault instanceof Fault.Status status) {
            return new Answer(status.status(), status.headers(), Body.of(status.body()));
        }
        if (fault instanceof Fault.Redirect redirect) {
            return redirected(redirect.base(), request);
        }
        if (fault instanceof Fault.RevokedToken) {
            token(request).ifPresent(revoke);
            return usual.handle(request);
        }
        return changed(fault, usual.handle(request));
    }

    private static Reply disconnected(Fault.Moment moment, Request request, Handler usual) {
        if (moment == Fault.Moment.BEFORE_READING) {
            return new Hangup();
        }
        request.body().bytes();
        if (moment == Fault.Moment.AFTER_READING) {
            return new Hangup();
        }
        Reply reply = usual.handle(request);
        return moment == Fault.Moment.AFTER_EFFECT
                ? new Hangup()
                : onAnswer(reply, answer -> new Broken(answer, Broken.Where.valueOf(moment.name())));
    }

    private Reply changed(Fault fault, Reply reply) {
        if (fault instanceof Fault.Stall stall) {
            return pauses.of(stall.duration()) ? reply : new Hangup();
        }
        if (fault instanceof Fault.Slow slow) {
            return onAnswer(reply, answer -> new Slow(answer, slow.bytesPerSecond(), pauses));
        }
        if (fault instanceof Fault.WrongClock wrong) {
            return onAnswer(reply, answer -> answer.with("Date", date(wrong.by())));
        }
        throw new IllegalArgumentException("nobody knows how to let this happen: " + fault);
    }

    private static Reply onAnswer(Reply reply, Function<Answer, Reply> change) {
        return reply instanceof Answer answer ? change.apply(answer) : reply;
    }

    private static String date(Duration off) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plus(off));
    }

    private static Answer redirected(URI base, Request request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        String address = base.toString().replaceFirst("/+$", "");
        return Answer.empty(307).with("Location", address + request.path() + query);
    }

    private static Optional<String> token(Request request) {
        return request.bearerToken().or(() -> request.form().first("refresh_token"));
    }
}
