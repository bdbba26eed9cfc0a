package org.aftersales.warranty.evidence;

import java.util.List;
import org.aftersales.warranty.coverage.EvidencePiece;

/**
 * A piece of evidence and what became of it.
 *
 * @param rank among the pieces of its kind, from 1
 */
record Weighed(EvidencePiece piece, int rank, List<EvidenceReason> reasons) {

    Weighed {
        reasons = List.copyOf(reasons);
    }

    /** Whether a day of the warranty follows from it. */
    boolean counts() {
        return reasons.stream().anyMatch(EvidenceReason::decides);
    }
}
