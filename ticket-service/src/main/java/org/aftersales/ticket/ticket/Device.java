package org.aftersales.ticket.ticket;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that work is done on.
 *
 * @param gtin the product, as GTIN-14
 * @param serial normalised
 */
@Embeddable
record Device(
        @Nullable UUID unitId,
        @Nullable String gtin,
        @Nullable String serial) {}
