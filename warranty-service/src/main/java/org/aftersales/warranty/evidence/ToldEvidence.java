package org.aftersales.warranty.evidence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A piece of evidence has been told.
 *
 * @param changed whether any coverage starts or ends on another day now
 */
record ToldEvidence(UUID id, ShownEvidence shown, LocalDate previousStartsOn, boolean changed) {

    Weighed weighed() {
        return shown.weighing().weighed().stream()
                .filter(each -> id.equals(each.piece().id()))
                .findFirst()
                .orElseThrow();
    }
}
