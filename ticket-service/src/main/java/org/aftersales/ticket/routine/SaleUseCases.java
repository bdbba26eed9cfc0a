package org.aftersales.ticket.routine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.aftersales.ticket.ticket.Concern;
import org.aftersales.ticket.ticket.SoldServiceUseCases;
import org.aftersales.ticket.unit.UnitUseCases;

/** What follows by itself when a unit is sold. */
@ApplicationScoped
@Transactional
public class SaleUseCases {

    private final UnitUseCases units;
    private final SoldServiceUseCases work;
    private final SaleSettings settings;

    SaleUseCases(UnitUseCases units, SoldServiceUseCases work, SaleSettings settings) {
        this.units = units;
        this.work = work;
        this.settings = settings;
    }

    /**
     * Remembers the unit and the category of its product, and opens what its buyer was sold with it. Told again, too late, or after the unit went back, it
     * opens nothing.
     */
    public void sold(Sale sale, Instant toldAt) {
        var unit = sale.unit();
        units.learn(unit, toldAt);
        if (sale.category() != null) units.learnCategory(unit.gtin(), sale.category(), toldAt);
        if (sale.services().isEmpty() || !sale.isToldWithin(settings.toldWithin())) return;
        if (units.isReturned(unit.unitId())) return;

        var sold = new Concern(
                unit.customerId(), unit.retailerId(), unit.unitId(), unit.gtin(), unit.serial(), null, null);
        work.open(sold, sale.services());
    }
}
