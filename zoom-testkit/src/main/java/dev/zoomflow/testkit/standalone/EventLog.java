package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.Exchange;
import dev.zoomflow.testkit.SimulatorListener;
import dev.zoomflow.testkit.json.Json;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Prints what happens: bodies, queries and headers, which may hold secrets, are left out. */
enum EventLog {
    LINES {
        @Override
        SimulatorListener to(PrintStream out) {
            return new SimulatorListener() {
                @Override
                public void exchanged(Exchange exchange) {
                    out.println(
                            "< " + exchange.method() + " " + exchange.request().path() + " "
                                    + exchange.status().map(String::valueOf).orElse("closed")
                                    + exchange.fault()
                                            .map(fault -> " (fault: " + fault + ")")
                                            .orElse(""));
                }

                @Override
                public void attempted(Delivery delivery) {
                    out.println("> " + delivery.event() + " to "
                            + delivery.subscription().endpoint() + " "
                            + outcome(last(delivery))
                            + delivery.nextRetryDue()
                                    .map(due -> ", again at " + due)
                                    .orElse(""));
                }
            };
        }
    },
    JSON {
        @Override
        SimulatorListener to(PrintStream out) {
            return new SimulatorListener() {
                @Override
                public void exchanged(Exchange exchange) {
                    ObjectNode line = line("request", exchange.at())
                            .put("method", exchange.method())
                            .put("path", exchange.request().path());
                    exchange.status().ifPresent(status -> line.put("status", status));
                    exchange.operation().ifPresent(operation -> line.put("operation", operation));
                    exchange.fault().ifPresent(fault -> line.put("fault", fault));
                    out.println(Json.write(line));
                }

                @Override
                public void attempted(Delivery delivery) {
                    Delivery.Attempt last = last(delivery);
                    ObjectNode line = line("delivery", last.at())
                            .put("event", delivery.event())
                            .put("endpoint", delivery.subscription().endpoint().toString())
                            .put("request_id", delivery.requestId())
                            .put("attempt", delivery.attempts().size())
                            .put("took_ms", last.took().toMillis());
                    last.status().ifPresent(status -> line.put("status", status));
                    delivery.nextRetryDue().ifPresent(due -> line.put("next_attempt", due.toString()));
                    out.println(Json.write(line));
                }
            };
        }
    };

    abstract SimulatorListener to(PrintStream out);

    private static ObjectNode line(String kind, Instant at) {
        return Json.object().put("kind", kind).put("at", at.toString());
    }

    /** Without what the endpoint said, which is a body. */
    private static String outcome(Delivery.Attempt attempt) {
        String answered = attempt.status().map(String::valueOf).orElse(attempt.answer());
        return answered + " (" + attempt.took().toMillis() + " ms)";
    }

    private static Delivery.Attempt last(Delivery delivery) {
        List<Delivery.Attempt> attempts = delivery.attempts();
        return attempts.get(attempts.size() - 1);
    }
}
