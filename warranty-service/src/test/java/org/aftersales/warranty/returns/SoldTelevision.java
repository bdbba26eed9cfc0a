package org.aftersales.warranty.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.Owner;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;

/** A television as returns see it, as in the published examples; without database. */
final class SoldTelevision {

    static final Instant NOW = Instant.parse("2026-11-25T08:59:00.123Z");
    static final Money PRICE = Money.of("518770000.00", "IRR");
    static final UnitId UNIT = id(2);
    static final UnitId GIVEN = id(50);

    private SoldTelevision() {}

    static UnitId id(int number) {
        return UnitId.fromString("01936f5e-0000-7000-8000-0000000000%02d".formatted(number));
    }

    static UnitFacts unit(UnitId id, String retailer, Money price, UnitId replacedBy, boolean returned) {
        var covered = new Coverage(CoverageKind.PARTS, null, LocalDate.parse("2025-08-31"), LocalDate.MAX, null);
        return new UnitFacts(
                id,
                new Owner(new CustomerId(id(1).value()), retailer),
                new Gtin("09521234001348"),
                new SerialNumber("TV55EN510501"),
                Instant.parse("2025-08-29T14:30:00Z"),
                price,
                "TV-36",
                1,
                new CoverageLedger(List.of(covered), ZoneId.of("Asia/Tehran")),
                null,
                replacedBy,
                returned);
    }

    static ReturnedGoods goods(String paidBack) {
        return ReturnedGoods.of(unit(UNIT, "parsian", PRICE, null, false), List.of(UNIT), new BigDecimal(paidBack));
    }

    /** One that was given in place of the television that was sold. */
    static ReturnedGoods given() {
        return ReturnedGoods.of(
                unit(GIVEN, "parsian", PRICE, null, false), List.of(GIVEN, id(49), UNIT), BigDecimal.ZERO);
    }

    static UnitReturn requested(ReturnedGoods goods, boolean keepsGoods) {
        var asked = new RequestReturn(ReturnReason.DEFECTIVE, keepsGoods, "RMA-1", null);
        var deadline = new Deadline(Deadline.Timeliness.NO_WINDOW, null, null);
        var id = new ReturnId(UUID.fromString("01936f5e-0000-7000-8000-000000000061"));
        return UnitReturn.request(id, goods, asked, LocalDate.parse("2026-11-20"), deadline)
                .at(NOW);
    }
}
