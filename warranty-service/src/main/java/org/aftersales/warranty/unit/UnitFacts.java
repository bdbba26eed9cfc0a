package org.aftersales.warranty.unit;

import java.time.Instant;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.CoverageLedger;

/** A unit as the other features see it. */
public record UnitFacts(UnitId id, Owner owner, Gtin gtin, SerialNumber serial, Instant soldAt, CoverageLedger ledger) {

    static UnitFacts of(Unit unit) {
        return new UnitFacts(unit.id(), unit.owner(), unit.gtin(), unit.serial(), unit.soldAt(), unit.ledger());
    }
}
