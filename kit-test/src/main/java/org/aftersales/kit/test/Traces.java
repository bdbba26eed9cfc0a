package org.aftersales.kit.test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** In which tables something is kept, of whatever tenant, as whoever runs the database reads them. */
public final class Traces {
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name""";

    private Traces() {}

    /** The tables in any of whose rows these bytes stand, alone or among others. */
    public static List<String> of(byte[] bytes) {
        return holding(HexFormat.of().formatHex(bytes));
    }

    /** The tables in any of whose rows this text stands, as text or as bytes. */
    public static List<String> of(String text) {
        return Stream.concat(holding(text).stream(), of(text.getBytes(StandardCharsets.UTF_8)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The database looks: other tests have left more rows than fit into memory. */
    private static List<String> holding(String text) {
        try (var superuser = DriverManager.getConnection(Postgres.url(), "postgres", "");
                var tables = superuser.createStatement().executeQuery(TABLES)) {
            var holding = new ArrayList<String>();
            while (tables.next()) {
                if (holds(superuser, tables.getString(1), text)) holding.add(tables.getString(1));
            }
            return holding;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(Connection superuser, String table, String text) throws SQLException {
        var question = "select exists(select from \"" + table + "\" one where strpos(one::text, ?) > 0)";
        try (var select = superuser.prepareStatement(question)) {
            select.setString(1, text);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
