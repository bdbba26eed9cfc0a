package org.aftersales.warranty.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.registration.Finding;

/** The results of imports, one line a record, as they are downloaded; the lines of a chunk are one row. */
@ApplicationScoped
class ImportResults {

    private static final int CHUNKS_A_PAGE = 4;

    private static final String ADD = """
            insert into import_result (tenant_id, import_id, first_record, refused, lines) values (?, ?, ?, ?, ?)""";

    private static final String READ = """
            select first_record, refused, lines from import_result
            where tenant_id = ? and import_id = ? and first_record > ? order by first_record limit ?""";

    private static final String READ_REFUSED = """
            select first_record, refused, lines from import_result
            where tenant_id = ? and import_id = ? and first_record > ? and refused <> '{}'
            order by first_record limit ?""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    ImportResults(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    record Line(long record, String text) {

        /** The third column; codes hold no comma. */
        String codes() {
            return text.split(",", 4)[2];
        }
    }

    /** @param first the number of the first finding's record; the others follow it without a gap */
    void add(UUID importId, long first, List<Finding> findings) {
        var lines = new String[findings.size()];
        var refused = new ArrayList<Long>();
        for (int i = 0; i < lines.length; i++) {
            var finding = findings.get(i);
            lines[i] = finding.line(first + i);
            if (finding.outcome().isRefusal()) refused.add(first + i);
        }
        if (lines.length == 0) return;
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                statement.setLong(3, first);
                statement.setArray(4, connection.createArrayOf("bigint", refused.toArray()));
                statement.setArray(5, connection.createArrayOf("text", lines));
                return statement.executeUpdate();
            }
        });
    }

    /** The next lines behind a record; none when there are no more. */
    @Transactional
    List<Line> read(UUID importId, long after) {
        return read(READ, importId, after, _ -> _ -> true);
    }

    /** The next lines behind a record, only of records that are not in the register now. */
    @Transactional
    List<Line> readRefused(UUID importId, long after) {
        return read(READ_REFUSED, importId, after, refused -> refused::contains);
    }

    private List<Line> read(String query, UUID importId, long after, Function<Set<Long>, LongPredicate> wanted) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                statement.setLong(3, after);
                statement.setInt(4, CHUNKS_A_PAGE);
                try (var chunk = statement.executeQuery()) {
                    var lines = new ArrayList<Line>();
                    while (chunk.next()) addLines(chunk, wanted, lines);
                    return lines;
                }
            }
        });
    }

    private static void addLines(ResultSet chunk, Function<Set<Long>, LongPredicate> wanted, List<Line> lines)
            throws SQLException {
        var record = chunk.getLong(1);
        var refused = Set.of((Long[]) chunk.getArray(2).getArray());
        var isWanted = wanted.apply(refused);
        for (var text : (String[]) chunk.getArray(3).getArray()) {
            if (isWanted.test(record)) lines.add(new Line(record, text));
            record++;
        }
    }
}
