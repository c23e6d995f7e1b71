package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Reply;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.meeting.MeetingLife;
import dev.zoomflow.testkit.meeting.RecordingBook;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.world.Directory;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All routes under {@code /v2}, and the downloads they lead to. */
public final class RestApi {
    private final Bearer bearer;
    private final List<Route> routes = new ArrayList<>();

    /** What the API shows and changes. */
    public record World(Directory directory, MeetingBook meetings, MeetingLife life, RecordingBook recordings) {}

    public RestApi(World world, Grants grants, InstantSource clock, Supplier<URI> base) {
        this.bearer = new Bearer(world.directory(), grants, clock);
        Pages pages = new Pages(clock);
        Users users = new Users(world.directory(), pages);
        users.addTo(this);
        new Meetings(users, world.meetings(), world.life(), pages).addTo(this);
        new Recordings(world.recordings(), base).addTo(this);
        routes.addAll(new Downloads(world.recordings(), grants, clock, base).routes());
    }

    void add(String method, String path, Scopes scopes, Operation operation) {
        routes.add(new Route(
                method, path, guarded(request -> operation.answer(bearer.caller(request, scopes), request))));
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** The answer to a path under {@code /v2} that no operation has. */
    public Reply unknown(Request request) {
        return ApiError.unknownEndpoint().answer();
    }

    private static Handler guarded(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (ApiError refused) {
                return refused.answer();
            }
        };
    }
}
