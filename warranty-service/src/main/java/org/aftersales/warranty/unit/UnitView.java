package org.aftersales.warranty.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.UsageLimit;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A unit as its owner, its retailer and the staff read it.
 *
 * @param retailerId {@code none} where no retailer has told of the sale
 * @param price null where nobody has told
 * @param replacedBy what was given for it; null where nothing was
 * @param replaces what it was given for; null where it was sold
 * @param returnedBy the return by which it went back for money; null where it did not
 */
record UnitView(
        UnitId id,
        CustomerId customerId,
        String retailerId,
        String saleRef,
        String store,
        String gtin,
        String serial,
        Instant soldAt,
        @Nullable Money price,
        String policyCode,
        int policyVersion,
        LocalDate startsOn,
        List<CoverageLine> coverages,
        @Nullable VoidReason voidReason,
        String cardNumber,
        Instant registeredAt,
        long version,
        @Nullable UnitId replacedBy,
        @Nullable UnitId replaces,
        @Nullable UUID returnedBy) {

    record CoverageLine(
            CoverageKind kind,
            @Nullable String component,
            LocalDate startsOn,
            LocalDate lastDay,
            @Nullable UsageLimit usageLimit,
            Regime regime) {

        static CoverageLine of(Coverage coverage) {
            return new CoverageLine(
                    coverage.kind(),
                    coverage.component(),
                    coverage.startsOn(),
                    coverage.lastDay(),
                    coverage.usageLimit(),
                    coverage.regime());
        }
    }

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                unit.owner().customerId(),
                unit.owner().retailerId(),
                unit.saleRef(),
                unit.store(),
                unit.gtin().value(),
                unit.serial().value(),
                unit.soldAt(),
                unit.price(),
                unit.policyCode(),
                unit.policyVersion(),
                unit.startsOn(),
                unit.ledger().coverages().stream().map(CoverageLine::of).toList(),
                unit.voidReason(),
                unit.card().number(),
                unit.registeredAt(),
                unit.version(),
                unit.replacedBy(),
                unit.replaces(),
                unit.returnedBy());
    }
}
