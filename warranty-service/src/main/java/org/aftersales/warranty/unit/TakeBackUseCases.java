package org.aftersales.warranty.unit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How units leave their owners for money. */
@ApplicationScoped
public class TakeBackUseCases {

    private final Units units;
    private final CoveredUnits covered;
    private final Event<CoveragesMoved> moved;
    private final Clock clock;

    TakeBackUseCases(Units units, CoveredUnits covered, Event<CoveragesMoved> moved, Clock clock) {
        this.units = units;
        this.covered = covered;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Ends what a unit is covered by. It keeps its history, and nothing more befalls it.
     *
     * @param returned the return by which it goes back
     * @param day from which it covers nothing, in the zone of the policy
     * @throws AlreadyReplaced when another one was given for it
     * @throws AlreadyReturned when it went back before
     */
    @Transactional
    public void takeBack(UnitId id, UUID returned, LocalDate day) {
        var unit = units.lock(id);
        unit.goBack(returned, day, clock.instant());
        moved.fire(new CoveragesMoved(id, unit.ledger().coverages()));
        Log.infof("unit %s taken back by return %s", id, returned);
    }

    /**
     * From which days goods covered nothing because they had gone back, the latest of each: nobody else had bought them
     * before. Goods that never went back are not in it.
     */
    @Transactional
    public Map<UnitLabel.Printed, LocalDate> daysOf(List<UnitLabel.Printed> labels) {
        if (labels.isEmpty()) return Map.of();
        var days = new HashMap<UnitLabel.Printed, LocalDate>();
        var returned = units.returned(labels);
        var ledgers =
                covered.find(returned.keySet().stream().map(UnitLabel.ById::new).toList());
        for (var unit : ledgers.values()) {
            var day = unit.ledger().endedOn();
            if (day != null) days.merge(returned.get(unit.id()), day, (one, other) -> one.isAfter(other) ? one : other);
        }
        return days;
    }
}
