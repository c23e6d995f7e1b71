package dev.zoomflow.benchmarks.bolt;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.model.event.MessageEvent;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Bolt as its documents start it: verifies, parses, calls a listener that does nothing, answers. Stores nothing. */
final class BoltReceiver {
    private BoltReceiver() {}

    /** @param arguments port and signing secret */
    public static void main(String[] arguments) throws Exception {
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        var context = new ServletContextHandler();
        context.addServlet(new SlackAppServlet(app(arguments[1])), "/slack/events");
        server.setHandler(context);
        server.start();
        server.join();
    }

    private static App app(String secret) {
        var statistics = new SlackConfig();
        statistics.setStatsEnabled(false);
        var app = new App(AppConfig.builder()
                .slack(Slack.getInstance(statistics))
                .signingSecret(secret)
                .build());
        app.event(MessageEvent.class, (request, context) -> context.ack());
        return app;
    }
}
