package dev.zoomflow.host.command;

import dev.zoomflow.host.StartException;
import dev.zoomflow.host.config.ConfigurationException;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.web.http.Listener;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "zoom-host",
        description = "Connects Zoom accounts and runs handlers on what happens in them.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ConfigCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            ReloadCommand.class,
            RotateSecretCommand.class,
            ExplainCommand.class,
            ReplayCommand.class
        })
public final class Main {
    static final int CANNOT_START = 2;

    private Main() {}

    public static void main(String[] arguments) {
        var status = run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** @return the exit code: 0, or 2 if something must be corrected first */
    public static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (!isForTheOperator(failure)) {
            throw failure;
        }
        PrintWriter err = command.getErr();
        String.valueOf(failure.getMessage()).lines().forEach(line -> err.println("zoom-host: " + line));
        err.flush();
        return CANNOT_START;
    }

    private static boolean isForTheOperator(Exception failure) {
        return failure instanceof StartException
                || failure instanceof ConfigurationException
                || failure instanceof StoreException
                || failure instanceof Listener.PortException;
    }

    /** What the jar's manifest says. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
            return new String[] {"zoom-host " + version.orElse("(not packaged)")};
        }
    }
}
