package dev.zoomflow.host.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a server gives no connection, in words for the operator. */
record NoConnection(PostgresAddress address) {
    /** The driver's words for it, whose only sign is this; the rest is in the user's language. */
    private static final Pattern NONE_WRITES = Pattern.compile("targetServerType.*primary", Pattern.DOTALL);

    /** One sentence for whoever starts the program. */
    String atTheStart(SQLException failed) {
        var user = address.user().map(name -> "'" + name + "'").orElse("(none is set)");
        var state = String.valueOf(failed.getSQLState());
        if (state.startsWith("28") || state.equals("08004")) {
            return "the database " + address.shown() + " refuses the user " + user
                    + ": check DATABASE_USER and DATABASE_PASSWORD, and the server's pg_hba.conf";
        }
        if (state.equals("3D000")) {
            return "there is no database '" + address.database() + "' on " + address.hosts()
                    + ": create it, or correct DATABASE_URL";
        }
        return noneWrites(failed)
                .orElseGet(() -> "the database " + address.shown() + " cannot be reached: " + failed.getMessage()
                        + " Is PostgreSQL running there, and DATABASE_URL right?");
    }

    /** One sentence for whoever needs it now. */
    String now(SQLException failed) {
        return noneWrites(failed)
                        .orElseGet(() -> "the database " + address.shown() + " does not answer: " + failed.getMessage()
                                + " Is PostgreSQL running there?")
                + " It is asked again every few seconds.";
    }

    /** @return empty if it is for another reason */
    Optional<String> noneWrites(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                        .map(cause -> String.valueOf(cause.getMessage()))
                        .anyMatch(text -> NONE_WRITES.matcher(text).find())
                ? Optional.of("the database " + address.shown() + " takes no writes: it is a standby, or"
                        + " default_transaction_read_only is on. Promote it, reset that, or name the primary in"
                        + " DATABASE_URL.")
                : Optional.empty();
    }
}
