package org.aftersales.warranty.unit;

import java.time.Instant;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the other features see it.
 *
 * @param price null where nobody has told
 * @param policyVersion of the policy that the unit was sold under
 * @param voidReason why its warranty does not hold; null where it does
 * @param replacedBy what was given for it; null where nothing was
 * @param returned whether it went back for money
 */
public record UnitFacts(
        UnitId id,
        Owner owner,
        Gtin gtin,
        SerialNumber serial,
        Instant soldAt,
        @Nullable Money price,
        String policyCode,
        int policyVersion,
        CoverageLedger ledger,
        @Nullable VoidReason voidReason,
        @Nullable UnitId replacedBy,
        boolean returned) {

    static UnitFacts of(Unit unit) {
        return new UnitFacts(
                unit.id(),
                unit.owner(),
                unit.gtin(),
                unit.serial(),
                unit.soldAt(),
                unit.price(),
                unit.policyCode(),
                unit.policyVersion(),
                unit.ledger(),
                unit.voidReason(),
                unit.replacedBy(),
                unit.returnedBy() != null);
    }
}
