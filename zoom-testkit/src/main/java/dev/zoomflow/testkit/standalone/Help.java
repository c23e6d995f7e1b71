package dev.zoomflow.testkit.standalone;

/** What {@code --help} prints. */
final class Help {
    static final String TEXT = """
            A Zoom simulator: OAuth with consent, the REST API, signed webhooks, a page to drive it.

            java -jar zoom-simulator.jar [options]
              --port N          the port to listen on, 0 takes a free one (default 9984)
              --config FILE     a YAML file with accounts, users, apps and meetings
              --bind ADDRESS    the address to listen on (default 127.0.0.1)
              --host-name NAME  the host name in the addresses that it gives out (default 127.0.0.1)
              --tls             also serve zoom.us, api.zoom.us and ws.zoom.us by HTTPS, and a proxy that leads there
              --https-port N    the port for that (default: a free one)
              --proxy-port N    the proxy's port (default: a free one)
              --ca-out FILE     where to write the certificate of the authority made at this start
              --json            print a line of JSON for each request and delivery
              --quiet           print nothing but errors

            java -jar zoom-simulator.jar record --from ADDRESS --out FILE [--token-file FILE]
              takes the events that a host has received, by its private address, and writes them without
              secrets and personal data; equal values get equal pseudonyms
              --token-file FILE has the admin token of a host that asks for one

            java -jar zoom-simulator.jar redact --in FILE --out FILE
              does the same with a file of lines such as {"received_at":"2026-05-04T09:00:00Z","body":{…}}

            java -jar zoom-simulator.jar replay --in FILE --to ADDRESS --secret-token TOKEN [--client-id ID] [--speed N|max]
              signs recorded events with a secret token of your tests and sends them, N times as fast as they came

            Exit codes: 0 after --help or a command that did all; 1 when it could not do all; 2 when an option, a
            file or the port is wrong; 130 after Ctrl-C and 143 after SIGTERM, as usual.
            """;

    private Help() {}
}
