package org.aftersales.loyalty.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When points of a programme end by what their members do, from a moment on.
 *
 * @param months so long after the last activity; absent: by their age
 * @param activities what keeps them
 * @param publishedBy the subject of whoever published it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedInactivity(
        Instant validFrom,
        @Nullable Integer months,
        Set<Activity> activities,
        String publishedBy,
        Instant publishedAt) {}
