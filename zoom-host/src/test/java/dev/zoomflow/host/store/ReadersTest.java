package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class ReadersTest {
    @TempDir
    private Path folder;

    @Test
    void aConnectionThatCannotBeMadeReadyIsNotLeftOpen() throws Exception {
        var connection = Sqlite.writer(folder.resolve("zoomflow.db")).getConnection();
        var source = new SQLiteDataSource() {
            @Override
            public Connection getConnection() {
                return without("setAutoCommit", connection);
            }
        };
        try (var readers = new Readers(source)) {
            assertThatThrownBy(() -> readers.read(handle -> 1)).hasMessageContaining("no room for it");
        }

        assertThat(connection.isClosed()).isTrue();
    }

    private static Connection without(String refused, Connection real) {
        return (Connection) Proxy.newProxyInstance(
                ReadersTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(refused)) {
                        throw new SQLException("no room for it");
                    }
                    return method.invoke(real, arguments);
                });
    }
}
