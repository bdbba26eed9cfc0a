package org.aftersales.warranty.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * A claim that was granted for a day on which the contract covered.
 *
 * @param cost absent as long as nobody has recorded one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimedOn(
        ClaimId claimId, String claimNumber, @Nullable Money cost) {}
