package org.aftersales.loyalty.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Extended;

/**
 * That staff let points of a member end later.
 *
 * @param until what was wished for; limits may have let some points end sooner
 * @param extendedBy the subject of who did it
 * @param lots what ends later by it, those first that would have ended first
 */
record ExtensionView(
        UUID id,
        UUID memberId,
        LocalDate until,
        ExtensionReason reason,
        String evidence,
        String extendedBy,
        Instant extendedAt,
        List<Extended> lots) {

    static ExtensionView of(Extension extension, List<Extended> lots) {
        return new ExtensionView(
                extension.id(),
                extension.memberId().value(),
                extension.until(),
                extension.reason(),
                extension.evidence(),
                extension.by(),
                extension.at(),
                lots);
    }
}
