package org.aftersales.loyalty.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * The body of {@code POST /v1/programmes/{code}/point-terms}.
 *
 * @param validFrom what happens from then on earns points of these terms; a day from now or later
 */
record PublishPointTerms(
        @NotNull Instant validFrom, @NotNull @Valid PointTerms terms) {}
