package org.aftersales.warranty.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A contract as those who see the unit read it.
 *
 * @param reference of the seller's order, or of the reward
 * @param usage how much use it covers; null where only its days are limited
 * @param cancelledOn the last covered day of a cancelled contract
 */
record ContractView(
        UUID id,
        String number,
        UnitId unitId,
        Origin origin,
        String reference,
        ContractStatus status,
        Money price,
        Money cancellationFee,
        LocalDate freeLookUntil,
        Instant soldAt,
        List<ContractLine> coverages,
        @Nullable ContractUsage usage,
        @Nullable LocalDate cancelledOn,
        @Nullable CancelReason cancelReason,
        @Nullable Money refund) {}
