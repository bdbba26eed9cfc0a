package org.aftersales.feedback.ownership;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * A unit and whose it is.
 *
 * @param retailerId who sold it; {@link #NO_RETAILER} where that is not known
 * @param gtin the product, as GTIN-14
 * @param price what was paid for it; null where that is not known
 * @param since when it became theirs by the word of its registration
 */
public record OwnedUnit(
        UUID unitId,
        UUID customerId,
        String retailerId,
        String gtin,
        @Nullable Money price,
        Proof proof,
        Instant since) {

    /** In the place of the retailer of a unit that its owner has registered. */
    public static final String NO_RETAILER = "none";
}
