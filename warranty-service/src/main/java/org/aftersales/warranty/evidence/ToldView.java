package org.aftersales.warranty.evidence;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What became of a piece of evidence.
 *
 * @param startsOn from when the warranty runs now
 * @param previousStartsOn from when it ran before
 * @param changed whether any coverage starts or ends on another day now
 */
record ToldView(EvidenceView.Line evidence, LocalDate startsOn, LocalDate previousStartsOn, boolean changed) {

    static ToldView of(ToldEvidence told, Locale language) {
        var shown = told.shown();
        return new ToldView(
                EvidenceView.Line.of(told.weighed(), shown.withDocuments(), language),
                shown.unit().startsOn(),
                told.previousStartsOn(),
                told.changed());
    }
}
