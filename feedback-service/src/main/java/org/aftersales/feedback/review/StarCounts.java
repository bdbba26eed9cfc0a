package org.aftersales.feedback.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.ownership.Proof;
import org.aftersales.feedback.statistics.Share;
import org.aftersales.kit.tx.Sql;

/** Stars of what is published and of what was written, counted with each change of them. */
@ApplicationScoped
class StarCounts {

    private static final int MOST_STARS = 5;

    private static final String OF_PRODUCT = """
            select stars, proof, incentivised, published, written from star_count
            where tenant_id = current_tenant() and gtin = ?""";
    private static final String BY_PRODUCT = """
            select gtin, sum(published) as reviews, sum(published) filter (where stars >= 4) as satisfied
            from star_count where tenant_id = current_tenant() group by gtin having sum(published) >= ?""";

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
        long incentivised = 0;
        for (var count : read(gtin)) {
            stars[count.stars() - 1] += count.published();
            written[count.stars() - 1] += count.written();
            if (count.published() > 0) verified.merge(count.proof(), count.published(), Long::sum);
            if (count.incentivised()) incentivised += count.published();
        }
        return new Rating(gtin, Arrays.stream(stars).sum(), list(stars), verified, incentivised, list(written));
    }

    /** @param fewest reviews that a product has */
    List<Product> byProduct(long fewest) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BY_PRODUCT)) {
                select.setLong(1, fewest);
                var products = new ArrayList<Product>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        var reviews = rows.getLong("reviews");
                        products.add(new Product(
                                rows.getString("gtin"), reviews, new Share(rows.getLong("satisfied"), reviews)));
                    }
                }
                return products;
            }
        });
    }

    private record Count(int stars, Proof proof, boolean incentivised, long published, long written) {}

    private List<Count> read(String gtin) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF_PRODUCT)) {
                select.setString(1, gtin);
                var counts = new ArrayList<Count>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        counts.add(new Count(
                                rows.getInt("stars"),
                                Proof.valueOf(rows.getString("proof")),
                                rows.getBoolean("incentivised"),
                                rows.getLong("published"),
                                rows.getLong("written")));
                    }
                }
                return counts;
            }
        });
    }

    private static List<Long> list(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
