package org.aftersales.feedback.review;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.statistics.Share;

/** What everybody sees of reviews: words, counts, and how sure a comparison is. */
@ApplicationScoped
@Transactional
class BoardUseCases {

    /** Products with fewer reviews are not compared with others. */
    private static final int FEW = 5;

    private final Reviews reviews;
    private final Revisions revisions;
    private final StarCounts counts;

    BoardUseCases(Reviews reviews, Revisions revisions, StarCounts counts) {
        this.reviews = reviews;
        this.revisions = revisions;
        this.counts = counts;
    }

    List<PublicReview> published(String gtin, UUID before, int limit) {
        return reviews.published(gtin, before, limit).stream()
                .map(review -> PublicReview.of(
                        review,
                        revisions
                                .get(review.key(), review.published().revision())
                                .view()))
                .toList();
    }

    Rating rating(String gtin) {
        return counts.of(gtin);
    }

    /**
     * Products by the lower end of the interval of those who were satisfied, the best first: few good words do not
     * outrank many.
     */
    List<RankedProduct> ranking(int limit) {
        var products = counts.byProduct(FEW).stream()
                .sorted(comparingDouble((StarCounts.Product product) ->
                                -product.satisfied().interval().low())
                        .thenComparing(comparing(StarCounts.Product::gtin)))
                .limit(limit)
                .toList();
        var ranked = new ArrayList<RankedProduct>();
        Share before = null;
        for (var product : products) {
            ranked.add(RankedProduct.of(product, before));
            before = product.satisfied();
        }
        return ranked;
    }
}
