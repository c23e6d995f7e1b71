package dev.zoomflow.host.store;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A statement made without Jdbi failed; treated as one of Jdbi's. */
final class StatementException extends JdbiException {
    private static final long serialVersionUID = 1;

    StatementException(SQLException cause) {
        super(cause);
    }
}
