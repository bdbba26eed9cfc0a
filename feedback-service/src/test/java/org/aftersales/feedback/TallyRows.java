package org.aftersales.feedback;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.aftersales.kit.tx.Sql;

/** Counts as many answers leave them, without the answers. */
@ApplicationScoped
public class TallyRows {

    private static final String LEVELS = """
            insert into score_tally (tenant_id, day, occasion, gtin, retailer_id, template_code, template_version,
                quality, emotion, answers, channel)
            values (?, ?, ?, ?, ?, 'repair', ?, ?, ?, ?, 'POST') on conflict do nothing""";
    private static final String SCALE = """
            insert into answer_tally (tenant_id, day, occasion, gtin, retailer_id, template_version, template_code,
                question_id, type, tag, score, answers, channel)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'POST') on conflict do nothing""";

    private static final String ASKED = """
            insert into asked_tally (tenant_id, day, occasion, gtin, retailer_id, asked, delivered, answered, channel)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'POST') on conflict do nothing""";
    private static final String LEFT = """
            update score_tally set answers = answers - ?
            where tenant_id = ? and day = ? and occasion = ? and gtin = ? and retailer_id = ? and template_version = ?
                and quality = ? and emotion = ?""";

    private final AgroalDataSource database;

    TallyRows(AgroalDataSource database) {
        this.database = database;
    }

    /** Where and when, and by which version of the survey it was asked. */
    public record Place(String tenant, LocalDate day, String occasion, String gtin, String retailer, int version) {

        /** Repairs of nothing in particular, sold by parsian. */
        public static Place of(String tenant, String day) {
            return new Place(tenant, LocalDate.parse(day), "REPAIR", "", "parsian", 1);
        }

        public Place product(String gtin) {
            return new Place(tenant, day, occasion, gtin, retailer, version);
        }

        public Place retailer(String retailer) {
            return new Place(tenant, day, occasion, gtin, retailer, version);
        }

        public Place occasion(String occasion) {
            return new Place(tenant, day, occasion, gtin, retailer, version);
        }

        public Place version(int version) {
            return new Place(tenant, day, occasion, gtin, retailer, version);
        }
    }

    public void levels(Place place, int quality, int emotion, long answers) {
        insert(place, LEVELS, statement -> {
            statement.setInt(7, quality);
            statement.setInt(8, emotion);
            statement.setLong(9, answers);
            statement.executeUpdate();
        });
    }

    /** All of them were reached; the version of the survey plays no part. */
    public void asked(Place place, long asked, long answered) {
        Sql.call(database, connection -> {
            try (var tenant = connection.prepareStatement("select set_config('app.tenant', ?, false)");
                    var insert = connection.prepareStatement(ASKED)) {
                tenant.setString(1, place.tenant());
                tenant.execute();
                insert.setString(1, place.tenant());
                insert.setObject(2, place.day());
                insert.setString(3, place.occasion());
                insert.setString(4, place.gtin());
                insert.setString(5, place.retailer());
                insert.setLong(6, asked);
                insert.setLong(7, asked);
                insert.setLong(8, answered);
                return insert.executeUpdate();
            }
        });
    }

    /** As many have answered otherwise; what they say now is counted apart. */
    public void taken(Place place, int quality, int emotion, long answers) {
        Sql.call(database, connection -> {
            try (var tenant = connection.prepareStatement("select set_config('app.tenant', ?, false)");
                    var update = connection.prepareStatement(LEFT)) {
                tenant.setString(1, place.tenant());
                tenant.execute();
                update.setLong(1, answers);
                update.setString(2, place.tenant());
                update.setObject(3, place.day());
                update.setString(4, place.occasion());
                update.setString(5, place.gtin());
                update.setString(6, place.retailer());
                update.setInt(7, place.version());
                update.setInt(8, quality);
                update.setInt(9, emotion);
                return update.executeUpdate();
            }
        });
    }

    /** @param answers by the step */
    public void scale(Place place, String type, String tag, Map<Integer, Integer> answers) {
        scale(place, "own", type, tag, answers);
    }

    public void scale(Place place, String survey, String type, String tag, Map<Integer, Integer> answers) {
        insert(place, SCALE, statement -> {
            for (var step : answers.entrySet()) {
                statement.setString(7, survey);
                statement.setString(8, type + tag);
                statement.setString(9, type);
                statement.setString(10, tag);
                statement.setInt(11, step.getKey());
                statement.setInt(12, step.getValue());
                statement.executeUpdate();
            }
        });
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private void insert(Place place, String sql, Filling filling) {
        Sql.call(database, connection -> {
            try (var tenant = connection.prepareStatement("select set_config('app.tenant', ?, false)");
                    var insert = connection.prepareStatement(sql)) {
                tenant.setString(1, place.tenant());
                tenant.execute();
                insert.setString(1, place.tenant());
                insert.setObject(2, place.day());
                insert.setString(3, place.occasion());
                insert.setString(4, place.gtin());
                insert.setString(5, place.retailer());
                insert.setInt(6, place.version());
                filling.fill(insert);
                return place;
            }
        });
    }
}
