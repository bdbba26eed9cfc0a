package org.aftersales.warranty.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.registration.Finding;

/** The results of imports, one line a record, as they are downloaded. */
@ApplicationScoped
class ImportResults {

    private static final String ADD = """
            insert into import_result (tenant_id, import_id, record, outcome, line)
            select ?, ?, record, outcome, line
            from json_to_recordset(?::json) as told(record bigint, outcome text, line text)""";

    private static final Rows<Result> RESULTS = new Rows<Result>()
            .with("record", Result::record)
            .with("outcome", Result::outcome)
            .with("line", Result::line);

    private static final String READ = """
            select record, line from import_result
            where tenant_id = ? and import_id = ? and record > ? order by record limit ?""";

    private static final String READ_REFUSED = """
            select record, line from import_result
            where tenant_id = ? and import_id = ? and record > ? and outcome in ('rejected', 'conflict')
            order by record limit ?""";

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

    private record Result(long record, String outcome, String line) {}

    void add(UUID importId, long first, List<Finding> findings) {
        var results = new ArrayList<Result>(findings.size());
        for (var finding : findings) {
            long record = first + results.size();
            results.add(new Result(record, finding.outcome().code(), finding.line(record)));
        }
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                statement.setString(3, RESULTS.of(results));
                return statement.executeUpdate();
            }
        });
    }

    @Transactional
    List<Line> read(UUID importId, long after, int limit) {
        return read(READ, importId, after, limit);
    }

    /** Only of records that are not in the register now. */
    @Transactional
    List<Line> readRefused(UUID importId, long after, int limit) {
        return read(READ_REFUSED, importId, after, limit);
    }

    private List<Line> read(String query, UUID importId, long after, int limit) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                statement.setLong(3, after);
                statement.setInt(4, limit);
                try (var answer = statement.executeQuery()) {
                    var lines = new ArrayList<Line>();
                    while (answer.next()) {
                        lines.add(new Line(answer.getLong(1), answer.getString(2)));
                    }
                    return lines;
                }
            }
        });
    }
}
