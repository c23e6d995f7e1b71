package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.world.Directory;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything under {@code /oauth}, and what belongs to it. */
public final class OauthRoutes {
    private final List<Route> routes = new ArrayList<>();

    /**
     * @param base where this server is
     * @param api where it serves the API of an account, under other names than Zoom's
     */
    public OauthRoutes(
            Directory directory, Grants grants, InstantSource clock, Supplier<URI> base, Function<Account, URI> api) {
        Addresses addresses = new Addresses(base, api);
        Authorizations authorizations = new Authorizations(clock);
        DeviceAuthorizations devices = new DeviceAuthorizations(clock);
        routes.addAll(new AuthorizeEndpoint(directory, authorizations).routes());
        routes.addAll(new ConsentEndpoint(directory, authorizations, grants).routes());
        routes.addAll(new TokenEndpoint(directory, authorizations, devices, grants, addresses).routes());
        routes.addAll(new DeviceEndpoint(directory, authorizations, devices, addresses).routes());
        routes.addAll(new Discovery(addresses).routes());
        routes.addAll(new DataCompliance(directory).routes());
    }

    public List<Route> all() {
        return List.copyOf(routes);
    }
}
