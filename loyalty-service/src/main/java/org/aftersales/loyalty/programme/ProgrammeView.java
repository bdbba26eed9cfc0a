package org.aftersales.loyalty.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A programme of the tenant.
 *
 * @param zone in which its days begin and its points end
 * @param openedAt absent of main, which has always been there
 * @param closedAt from when on nothing earns in it; absent as long as it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeView(
        String code,
        ProgrammeName name,
        String zone,
        Joins joins,
        ProgrammeStatus status,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {}
