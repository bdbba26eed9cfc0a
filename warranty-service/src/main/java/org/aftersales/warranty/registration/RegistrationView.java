package org.aftersales.warranty.registration;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.unit.RegisteredSale;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a registration found.
 *
 * @param outcome {@code registered} or {@code already-registered}
 * @param id of the unit
 */
record RegistrationView(
        String outcome,
        UnitId id,
        String gtin,
        String serial,
        String policyCode,
        int policyVersion,
        LocalDate startsOn,
        List<Line> coverages) {

    record Line(CoverageKind kind, @Nullable String component, LocalDate lastDay) {

        static Line of(Coverage coverage) {
            return new Line(coverage.kind(), coverage.component(), coverage.lastDay());
        }
    }

    static RegistrationView registered(UnitId unit, Sale sale) {
        return of(Outcome.REGISTERED, RegisteredSale.of(unit, "", sale), sale.coverages());
    }

    static RegistrationView already(RegisteredSale sale, List<Coverage> coverages) {
        return of(Outcome.ALREADY_REGISTERED, sale, coverages);
    }

    /** @param warranty of the sale, which is in the register */
    static RegistrationView of(Outcome outcome, Finding.Warranty warranty) {
        return of(outcome, warranty.sale(), warranty.coverages());
    }

    private static RegistrationView of(Outcome outcome, RegisteredSale sale, List<Coverage> coverages) {
        return new RegistrationView(
                outcome.code(),
                sale.unitId(),
                sale.content().gtin().value(),
                sale.content().serial().value(),
                sale.policyCode(),
                sale.policyVersion(),
                sale.startsOn(),
                coverages.stream().map(Line::of).toList());
    }

    boolean registeredNow() {
        return outcome.equals(Outcome.REGISTERED.code());
    }
}
