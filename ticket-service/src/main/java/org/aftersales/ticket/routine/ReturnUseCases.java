package org.aftersales.ticket.routine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.aftersales.ticket.ticket.ReturnedUnitUseCases;
import org.aftersales.ticket.unit.KnownUnit;
import org.aftersales.ticket.unit.UnitUseCases;

/** What follows by itself when a unit goes back for money. */
@ApplicationScoped
@Transactional
public class ReturnUseCases {

    private final UnitUseCases units;
    private final ReturnedUnitUseCases work;
    private final Automat automat;

    ReturnUseCases(UnitUseCases units, ReturnedUnitUseCases work, Automat automat) {
        this.units = units;
        this.work = work;
        this.automat = automat;
    }

    /**
     * Calls off what was to be done about the unit, and tells its customers why. Told again, or after the unit was sold
     * anew, it changes nothing.
     */
    public void goneBack(KnownUnit unit, Instant toldAt) {
        if (!units.goneBack(unit, toldAt)) return;
        work.withWorkOn(unit.unitId())
                .forEach(ticket -> work.end(ticket, unit.unitId()).ifPresent(automat::tellReturned));
    }
}
