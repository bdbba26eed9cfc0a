package org.aftersales.warranty.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.rest.Days;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.unit.CoveragesMoved;
import org.aftersales.warranty.unit.UnitUseCases;
import org.jspecify.annotations.Nullable;

/** What analysts ask, answered exactly and from roll-ups. */
@ApplicationScoped
class InsightUseCases {

    /**
     * A transaction lives at most 60 seconds, so a unit whose id is this old is in the register or never will be; the
     * other minute is for clocks of instances that differ.
     */
    private static final Duration UNTIL_SETTLED = Duration.ofMinutes(2);

    private final InsightTable table;
    private final QualityTable qualities;
    private final RollUps rollUps;
    private final UnitUseCases units;
    private final Clock clock;

    InsightUseCases(InsightTable table, QualityTable qualities, RollUps rollUps, UnitUseCases units, Clock clock) {
        this.units = units;
        this.table = table;
        this.qualities = qualities;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Inside the transaction that moves them. */
    void moved(@Observes CoveragesMoved moved) {
        units.served(List.of(moved.unitId())).forEach(table::keep);
    }

    @Transactional
    ServiceMonths inService(LocalDate day, @Nullable Gtin product) {
        return ServiceMonths.of(day, table.inService(day, product == null ? null : product.value()));
    }

    @Transactional
    List<RegistrationDay> registrations(Days days, @Nullable String retailer, RegistrationDay after, int limit) {
        return table.registrations(days, retailer, after, limit);
    }

    @Transactional
    List<ImportQuality> importQuality(Days days, String afterRetailer, int limit) {
        return qualities.quality(days, afterRetailer, limit);
    }

    /** Counts some of what has come or changed; answers whether there may be more. */
    @Transactional
    boolean rollUp() {
        var settled = clock.instant().minus(UNTIL_SETTLED);
        return rollUps.round(new UUID(settled.toEpochMilli() << 16, 0));
    }
}
