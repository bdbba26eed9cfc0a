package org.aftersales.feedback.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.ownership.Proof;
import org.aftersales.feedback.statistics.Share;
import org.aftersales.kit.tx.Sql;

/** Stars of what is published, counted where they are. */
@ApplicationScoped
class StarCounts {

    private static final int MOST_STARS = 5;

    private static final String PUBLISHED = """
            select published_stars as stars, proof, published_incentive <> 'NONE' as incentivised, count(*) as reviews
            from review where tenant_id = current_tenant() and gtin = ? and published_stars is not null
            group by 1, 2, 3""";
    private static final String WRITTEN = """
            select v.stars, count(*) as reviews from review r
            join review_revision v on v.tenant_id = r.tenant_id and v.review_id = r.id and v.revision = r.revision
            where r.tenant_id = current_tenant() and r.gtin = ? group by 1""";
    private static final String BY_PRODUCT = """
            select gtin, count(*) as reviews, count(*) filter (where published_stars >= 4) as satisfied
            from review where tenant_id = current_tenant() and published_stars is not null group by gtin""";

    private final AgroalDataSource database;

    StarCounts(AgroalDataSource database) {
        this.database = database;
    }

    /** How many were satisfied with a product, 4 or 5 stars, of those who wrote. */
    record Product(String gtin, long reviews, Share satisfied) {}

    Rating of(String gtin) {
        var stars = new long[MOST_STARS];
        var written = new long[MOST_STARS];
        Map<Proof, Long> verified = new EnumMap<>(Proof.class);
        var incentivised = new long[1];
        read(PUBLISHED, gtin, row -> {
            var reviews = row.getLong("reviews");
            stars[row.getInt("stars") - 1] += reviews;
            verified.merge(Proof.valueOf(row.getString("proof")), reviews, Long::sum);
            if (row.getBoolean("incentivised")) incentivised[0] += reviews;
        });
        read(WRITTEN, gtin, row -> written[row.getInt("stars") - 1] += row.getLong("reviews"));
        return new Rating(gtin, Arrays.stream(stars).sum(), list(stars), verified, incentivised[0], list(written));
    }

    List<Product> byProduct() {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BY_PRODUCT);
                    var rows = select.executeQuery()) {
                var products = new ArrayList<Product>();
                while (rows.next()) {
                    var reviews = rows.getLong("reviews");
                    products.add(new Product(
                            rows.getString("gtin"), reviews, new Share(rows.getLong("satisfied"), reviews)));
                }
                return products;
            }
        });
    }

    private void read(String sql, String gtin, Reading reading) {
        Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setString(1, gtin);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) reading.of(rows);
                    return Boolean.TRUE;
                }
            }
        });
    }

    private static List<Long> list(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    @FunctionalInterface
    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }
}
