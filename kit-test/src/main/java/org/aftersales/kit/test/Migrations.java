package org.aftersales.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;

/** Migrations done again by the database's owner, on rows as they were before. */
public final class Migrations {

    private static final String AS_OWNER = """
            select set_config('role', pg_get_userbyid(datdba), false) from pg_database
            where datname = current_database();
            """;

    private Migrations() {}

    /**
     * @param before what makes the tables as they were
     * @param files in {@code db/migration}, in the order in which they are done
     */
    public static void again(String before, String... files) {
        var url = ConfigProvider.getConfig().getValue("aftersales.db.url", String.class);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(AS_OWNER + before);
            for (var file : files) statement.execute(AS_OWNER + text(file));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String file) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var migration = Objects.requireNonNull(loader.getResourceAsStream("db/migration/" + file))) {
            return new String(migration.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
