package dev.zoomflow.benchmarks.routing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connections of one app, each of another user, ten to an account, a handler switched on for each. */
final class Crowd {
    private Crowd() {}

    static String user(int number) {
        return "user-%08d-of-many".formatted(number);
    }

    static String account(int number) {
        return "account-%07d".formatted(number / 10);
    }

    private static String connection(int number) {
        return "con_%022d".formatted(number);
    }

    static void fill(Path file, int many) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            add(connection, many);
            connection.commit();
        }
    }

    private static void add(Connection connection, int many) throws SQLException {
        try (var grant = connection.prepareStatement("insert into service_grant (id, type, app, account, user_id,"
                        + " whole_account, display_name, provisional, generation, epoch, authorized_at)"
                        + " values (?, 'zoom', 'app', ?, ?, 0, 'Somebody', 0, 1, 1, 0)");
                var row = connection.prepareStatement("insert into connection (id, type, auth_type, name, owner,"
                        + " grant_id, state, status_text, status_since, created_at)"
                        + " values (?, 'zoom', 'oauthDefault', 'Mine', '', ?, 'OK', '', 0, 0)");
                var on = connection.prepareStatement(
                        "insert into handler_switch (connection_id, handler, is_on)" + " values (?, 'p:Nothing', 1)")) {
            for (int i = 0; i < many; i++) {
                grant.setLong(1, i);
                grant.setString(2, account(i));
                grant.setString(3, user(i));
                grant.executeUpdate();
                row.setString(1, connection(i));
                row.setLong(2, i);
                row.executeUpdate();
                on.setString(1, connection(i));
                on.executeUpdate();
            }
        }
    }
}
