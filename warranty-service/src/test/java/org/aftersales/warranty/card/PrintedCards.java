package org.aftersales.warranty.card;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.Names;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.UsageLimit;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.CardFacts;
import org.aftersales.warranty.unit.Owner;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;

/** Cards to be drawn, as they read on 21 November 2026. */
final class PrintedCards {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final Names TELEVISION = new Names("Aria 55\" UHD television", "تلویزیون ۵۵ اینچ آریا");

    private static final Names POLICY = new Names("Television, 36 months", "تلویزیون، ۳۶ ماه");

    private PrintedCards() {}

    static Certificate television() {
        return of(
                coverage(CoverageKind.PARTS, "2025-08-31", "2028-08-31"),
                coverage(CoverageKind.LABOUR, "2025-08-31", "2027-08-31"));
    }

    /** A line of every kind and state. */
    static Certificate car() {
        return of(
                coverage(CoverageKind.PARTS, "2025-08-31", "2028-08-31"),
                coverage(CoverageKind.LABOUR, "2024-08-31", "2026-08-31"),
                new Coverage(CoverageKind.COMPONENT, "gearbox", day("2025-08-31"), day("2030-08-31"), km(100_000)),
                coverage(CoverageKind.SOFTWARE, "2027-01-01", "2027-12-31"));
    }

    static Certificate named(String name) {
        return Certificate.on(DAY, facts(List.of()), new Names(name, null), POLICY);
    }

    static Certificate of(Coverage... coverages) {
        return Certificate.on(DAY, facts(List.of(coverages)), TELEVISION, POLICY);
    }

    /** The same television after its guarantee was voided. */
    static Certificate voided(Coverage... coverages) {
        var ledger = new CoverageLedger(List.of(coverages), List.of(), List.of(), TEHRAN, true);
        return Certificate.on(DAY, facts(ledger), TELEVISION, POLICY);
    }

    static Coverage coverage(CoverageKind kind, String startsOn, String lastDay) {
        return new Coverage(kind, null, day(startsOn), day(lastDay), null);
    }

    private static UsageLimit km(long value) {
        return new UsageLimit("km", value);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static CardFacts facts(List<Coverage> coverages) {
        return facts(new CoverageLedger(coverages, TEHRAN));
    }

    private static CardFacts facts(CoverageLedger ledger) {
        var unit = new UnitFacts(
                new UnitId(new UUID(2, 2)),
                new Owner(new CustomerId(new UUID(1, 1)), "parsian"),
                new Gtin("09521234001348"),
                new SerialNumber("TV55EN510501"),
                Instant.parse("2025-08-29T14:30:00Z"),
                Money.of("518770000.00", "IRR"),
                "TV-36",
                1,
                ledger,
                null,
                null,
                false);
        return new CardFacts(unit, "TV-36", 1, day("2025-08-31"), "WC-7K3M-92QF-X", 1, "0123456789ABCDEFGHJKMNPQRS");
    }
}
