package org.aftersales.warranty.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.rest.Days;
import org.aftersales.warranty.catalogue.Gtin;
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

    @Transactional
    ServiceMonths inService(LocalDate day, @Nullable Gtin product) {
        var changed = table.changed();
        var months = table.inService(day, product == null ? null : product.value(), changed);
        for (var unit : units.served(changed)) {
            var month = (int) ChronoUnit.MONTHS.between(unit.startsOn(), day);
            var asked = product == null || product.equals(unit.gtin());
            if (asked && unit.on(day)) months.merge(month, 1L, Long::sum);
        }
        return ServiceMonths.of(day, months);
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
