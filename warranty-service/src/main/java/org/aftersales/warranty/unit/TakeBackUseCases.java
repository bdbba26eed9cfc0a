package org.aftersales.warranty.unit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** How a unit leaves its owner for money. */
@ApplicationScoped
public class TakeBackUseCases {

    private final Units units;
    private final Event<CoveragesMoved> moved;
    private final Clock clock;

    TakeBackUseCases(Units units, Event<CoveragesMoved> moved, Clock clock) {
        this.units = units;
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
}
