package org.aftersales.warranty.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;

/** How the sales files of retailers were judged, from what each import has counted of itself. */
@ApplicationScoped
class QualityTable {

    private static final String QUALITY = """
            with file as materialized (
                select retailer_id, records_read, outcomes, codes from registration_import
                where tenant_id = current_tenant() and retailer_id > ? and status = 'COMPLETED' and not dry_run
                    and (submitted_at at time zone 'UTC')::date between ? and ?),
            retailer as (
                select retailer_id, count(*) as files, sum(records_read) as records from file
                group by retailer_id order by retailer_id limit ?)
            select retailer_id, files, records,
                (select coalesce(json_object_agg(key, total), '{}') from (
                    select key, sum(value::bigint) as total from file, jsonb_each_text(outcomes)
                    where file.retailer_id = retailer.retailer_id group by key) told) as outcomes,
                (select coalesce(json_object_agg(key, total), '{}') from (
                    select key, sum(value::bigint) as total from file, jsonb_each_text(codes)
                    where file.retailer_id = retailer.retailer_id group by key) told) as codes
            from retailer order by retailer_id""";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    QualityTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** In the order of the retailers, after one of them. */
    List<ImportQuality> quality(Days days, String after, int limit) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(QUALITY)) {
                statement.setString(1, after);
                statement.setObject(2, days.from());
                statement.setObject(3, days.to());
                statement.setInt(4, limit);
                var found = new ArrayList<ImportQuality>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) found.add(read(row));
                }
                return found;
            }
        });
    }

    private ImportQuality read(ResultSet row) throws SQLException {
        return new ImportQuality(
                row.getString("retailer_id"),
                row.getLong("files"),
                row.getLong("records"),
                counts(row.getString("outcomes")),
                counts(row.getString("codes")));
    }

    private Map<String, Long> counts(String text) {
        try {
            return json.readValue(text, new TypeReference<TreeMap<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts of imports are not JSON", e);
        }
    }
}
