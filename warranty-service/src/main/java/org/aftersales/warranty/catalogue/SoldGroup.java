package org.aftersales.warranty.catalogue;

import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.EvidencePiece;

/**
 * Units of which the same is known: sold, delivered and installed on the same days, as the same side told, with the same
 * evidence since.
 *
 * @param one of them
 * @param evidence from which their warranties start
 */
record SoldGroup(long units, UUID one, Fate fate, List<EvidencePiece> evidence) {

    /** What has become of units since they were sold. */
    enum Fate {
        /** What was promised stands. */
        STANDS,
        /** Another one was given for it. */
        REPLACED,
        /** It was given for another one: what covers it follows from that one, not from a sale. */
        GIVEN,
        /** It went back for money. */
        RETURNED,
        VOID
    }
}
