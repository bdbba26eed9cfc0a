package org.aftersales.warranty.registration;

import java.time.Instant;
import org.aftersales.warranty.catalogue.Catalogue;

/**
 * Judges records by one state of the catalogue and one "now". Files and single registrations pass through the same
 * judge, so a retailer gets the same codes whichever way a sale is told.
 */
final class RecordJudge {

    private final Catalogue catalogue;
    private final Instant now;

    RecordJudge(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    Judgement judge(SalesRecord record) {
        return new Examination(record, catalogue, now).judgement();
    }
}
