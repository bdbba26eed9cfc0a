package org.aftersales.feedback.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.aftersales.kit.outbox.ToldOutside;

/**
 * What the systems of retailers hear of feedback: what their people see of it, and nothing else, which is the published
 * reviews of what they have sold. Who was asked and answered what, what was complained of, how bad that was, what was
 * promised and given for it, and how satisfied customers are is for staff.
 */
@ApplicationScoped
class ToldRetailers {

    private static final Set<String> TYPES = Set.of(
            "feedback.review.published.v1",
            "feedback.review.incentive-disclosed.v1",
            "feedback.review.withdrawn.v1",
            "webhook.*");

    private static final Set<String> FIELDS = Set.of(
            "reviewId",
            "retailerId",
            "gtin",
            "proof",
            "revision",
            "stars",
            "incentive",
            "publishedAt",
            "disclosedAt",
            "withdrawnAt",
            "endpointId",
            "reason",
            "disabledAt");

    /** That somebody took back what nobody had seen would tell that they had written about what the retailer sold. */
    private static final Map<String, String> ONLY_IF = Map.of("wasPublished", "true");

    @Produces
    @Singleton
    ToldOutside told() {
        return new ToldOutside(TYPES, FIELDS, ONLY_IF);
    }
}
