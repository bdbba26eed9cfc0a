package org.aftersales.feedback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can be asked about, frozen as it was when it happened.
 *
 * @param subjectId the ticket, unit, claim, complaint or customer
 * @param number of the subject, as people say it; null where it has none
 * @param gtin the product as GTIN-14; null where there is none
 * @param unitId the very thing of that product; null where it is about none, or none that is known
 */
@Embeddable
public record Experience(
        @Enumerated(EnumType.STRING) @Column(name = "subject_kind")
        SubjectKind kind,

        @Column(name = "subject_id") UUID subjectId,
        @Column(name = "subject_number") @Nullable String number,

        @Enumerated(EnumType.STRING) @Column(name = "occasion")
        Occasion occasion,

        @Column(name = "customer_id") UUID customerId,
        @Column(name = "retailer_id") String retailerId,
        @Column(name = "gtin") @Nullable String gtin,
        @Column(name = "unit_id") @Nullable UUID unitId) {

    Subject subject() {
        return new Subject(kind, subjectId, number);
    }

    /** The ticket; null where it is about none. */
    @Nullable
    UUID ticketId() {
        return kind == SubjectKind.TICKET ? subjectId : null;
    }

    /** The complaint; null where it is about none. */
    @Nullable
    UUID complaintId() {
        return kind == SubjectKind.COMPLAINT ? subjectId : null;
    }

    /** The number of the ticket; null where it is about none. */
    @Nullable
    String ticketNumber() {
        return kind == SubjectKind.TICKET ? number : null;
    }
}
