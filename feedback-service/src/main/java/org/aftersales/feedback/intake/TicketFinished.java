package org.aftersales.feedback.intake;

import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.survey.Experience;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.feedback.survey.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What we read of a ticket that was resolved or closed. */
record TicketFinished(
        UUID ticketId,
        String ticketNumber,
        String kind,
        @Nullable UUID customerId,
        String retailerId,
        String outcome,
        @Nullable UUID unitId,
        @Nullable String gtin,
        @Nullable String serial) {

    /** The ticket if somebody can be asked about it: work of a kind we ask about, done for a customer. */
    Optional<Experience> toAskAbout() {
        if (customerId == null) return Optional.empty();

        return Occasion.of(kind)
                .map(occasion -> new Experience(
                        SubjectKind.TICKET, ticketId, ticketNumber, occasion, customerId, retailerId, gtin, unitId));
    }
}
