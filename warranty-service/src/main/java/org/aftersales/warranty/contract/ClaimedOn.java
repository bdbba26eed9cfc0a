package org.aftersales.warranty.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.claim.ClaimId;
import org.aftersales.warranty.claim.GrantedClaim;
import org.jspecify.annotations.Nullable;

/**
 * A claim that was granted for a day on which the contract covered.
 *
 * @param cost absent as long as nobody has recorded one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimedOn(
        ClaimId claimId, String claimNumber, @Nullable Money cost) {

    /** @param costs what making good has cost, by claim, as far as somebody has recorded it */
    static List<ClaimedOn> all(Stream<GrantedClaim> granted, Map<UUID, ClaimCost> costs, String currency) {
        return granted.map(claim -> of(claim, costs.get(claim.id().value()), currency))
                .toList();
    }

    private static ClaimedOn of(GrantedClaim claim, @Nullable ClaimCost known, String currency) {
        return new ClaimedOn(claim.id(), claim.number(), known == null ? null : new Money(known.cost(), currency));
    }
}
