package org.aftersales.feedback.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody complained of and what became of it, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedComplaint")
public record ToldComplaint(
        UUID id,
        String number,
        String status,
        String severity,
        Instant openedAt,
        @Nullable UUID ticketId,
        @Nullable UUID unitId,
        @Nullable Instant resolvedAt,
        @Nullable String compensation,
        @Nullable String words) {

    static ToldComplaint of(ComplaintView complaint, @Nullable String words) {
        return new ToldComplaint(
                complaint.id(),
                complaint.number(),
                complaint.status().name(),
                complaint.severity().name(),
                complaint.openedAt(),
                complaint.ticketId(),
                complaint.unitId(),
                complaint.resolvedAt(),
                complaint.compensation(),
                words);
    }
}
