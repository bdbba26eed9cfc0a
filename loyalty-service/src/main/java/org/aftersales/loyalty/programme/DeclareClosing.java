package org.aftersales.loyalty.programme;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * The body of {@code POST /v1/programmes/{code}/closings}.
 *
 * @param happenedBefore events that happened before are meant
 * @param closesAt those that are told from then on earn nothing; a day after both {@code happenedBefore} and now, or later
 */
record DeclareClosing(
        @NotNull Instant happenedBefore, @NotNull Instant closesAt) {}
