package org.aftersales.loyalty.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import org.aftersales.loyalty.ledger.Ending;
import org.jspecify.annotations.Nullable;

/**
 * From when on, and for how long, points of a programme can be spent. What is absent is as the installation is set.
 *
 * @param validity how long, from the moment they are the member's: years, months or days of ISO 8601, such as P24M
 * @param ending with what they end after that
 * @param pendingFor how many days the points of what was bought wait for it to be kept, such as P14D; P0D: none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PointTerms(
        @Nullable @Pattern(regexp = "P([1-9][0-9]?Y|[1-9][0-9]{0,2}M|[1-9][0-9]{0,3}D)")
        String validity,

        @Nullable Ending ending,
        @Nullable @Pattern(regexp = "P(0|[1-9][0-9]{0,2})D") String pendingFor) {}
