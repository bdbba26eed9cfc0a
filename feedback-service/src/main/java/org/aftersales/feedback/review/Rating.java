package org.aftersales.feedback.review;

import java.util.List;
import java.util.Map;
import org.aftersales.feedback.ownership.Proof;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The published reviews of a product, counted; readers who compare add counts, never averages. */
record Rating(
        String gtin,
        long reviews,

        @Schema(description = "How many gave 1 to 5 stars, in this order")
        List<Long> stars,

        @Schema(
                description = "How we know that the writers own the product: SALE registered by the retailer,"
                        + " OWN_REGISTRATION with scan or receipt, REPLACEMENT, TRANSFER from the owner before")
        Map<Proof, Long> verifiedBy,

        @Schema(description = "How many got something for writing")
        long incentivised,

        @Schema(description = "How many with 1 to 5 stars were written, published or not: what is left out is visible")
        List<Long> written) {}
