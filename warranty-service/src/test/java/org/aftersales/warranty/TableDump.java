package org.aftersales.warranty;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What lies in the tables, as the owner of the database reads it: sealed columns are bytes, everything else is text. */
@ApplicationScoped
public class TableDump {

    private static final String TABLES = """
            select table_name from information_schema.tables where table_schema = 'public' order by 1""";

    /** All rows of a table that belong to a tenant, as text. */
    public String rows(String table, String tenant) {
        return read("select r::text from " + table + " r where tenant_id = '" + tenant + "'");
    }

    /** Whether a text stands anywhere in any table: as text, or as bytes such as those of events. */
    public boolean contain(String text) {
        var bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return Stream.of(read(TABLES).split("\n")).anyMatch(table -> holds(table, text) || holds(table, bytes));
    }

    /** The database looks: other tests have left more rows than fit into memory. */
    private static boolean holds(String table, String text) {
        try (var connection = connect();
                var statement = connection.prepareStatement(
                        "select exists(select from " + table + " r where strpos(r::text, ?) > 0)")) {
            statement.setString(1, text);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where sealed words of a customer, or to them, are still kept: the columns of their profile and of the voidings of
     * their units.
     */
    public List<String> sealed(String tenant, String customer) {
        var found = new ArrayList<String>();
        for (var column :
                List.of("customer.contact", "customer.safety_contact", "voiding.appeal", "voiding.decision_note")) {
            var table = column.substring(0, column.indexOf('.'));
            var owner = table.equals("customer") ? "id" : column.endsWith("note") ? "note_for" : "appealed_by";
            var kept = read("select %s::text from %s where tenant_id = '%s' and %s = '%s' and %s is not null"
                    .formatted(column, table, tenant, owner, customer, column));
            if (!kept.isEmpty()) found.add(column);
        }
        return found;
    }

    private static String read(String query) {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) lines.add(rows.getString(1));
            return String.join("\n", lines);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what a migration or somebody at the database would. */
    public void run(String statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("aftersales.db.url", String.class);
        return DriverManager.getConnection(url, "postgres", "");
    }
}
