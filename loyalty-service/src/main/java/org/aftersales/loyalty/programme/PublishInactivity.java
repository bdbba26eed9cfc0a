package org.aftersales.loyalty.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/programmes/{code}/inactivity}.
 *
 * @param validFrom what happens from then on counts; a day from now or later
 * @param months so long after the last activity points end; absent: they end by their age again
 * @param activities what keeps them; at least one where they end by inactivity, else none
 */
record PublishInactivity(
        @NotNull Instant validFrom,
        @Min(1) @Max(120) @Nullable Integer months,
        @NotNull Set<@NotNull Activity> activities) {}
