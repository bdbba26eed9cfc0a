package org.aftersales.feedback.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody complained of and what became of it, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedComplaint")
public record ToldComplaint(
        UUID id,
        String number,
        String source,
        String status,
        String severity,
        Instant openedAt,
        @Nullable UUID ticketId,
        @Nullable UUID unitId,
        Promised firstContact,
        Promised proposal,
        Promised resolution,

        @Schema(description = "When somebody tried to reach them, in vain; the first time first")
        List<Attempt> attempts,

        @Schema(description = "How somebody spoke with them") @Nullable
        String contactChannel,

        @Schema(description = "What was proposed to them") @Nullable
        String remedy,

        @Nullable String outcome,
        @Nullable Instant resolvedAt,

        @Schema(description = "Why it ended without a resolution") @Nullable
        String closing,

        @Nullable String compensation,
        @Nullable Instant heardAt,
        @Nullable String words) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExportedPromise", description = "Broken stays true, however it ends")
    public record Promised(
            Instant dueAt, boolean broken, @Nullable Instant keptAt) {

        private static Promised of(MyComplaintView.Promised mine) {
            return new Promised(mine.dueAt(), mine.broken(), mine.keptAt());
        }
    }

    @Schema(name = "ExportedContactAttempt")
    public record Attempt(String channel, Instant attemptedAt) {}

    static ToldComplaint of(ComplaintView complaint, List<ContactAttempt> attempts, @Nullable String words) {
        var mine = MyComplaintView.of(complaint);
        return new ToldComplaint(
                complaint.id(),
                complaint.number(),
                complaint.source().name(),
                complaint.status().name(),
                complaint.severity().name(),
                complaint.openedAt(),
                complaint.ticketId(),
                complaint.unitId(),
                Promised.of(mine.firstContact()),
                Promised.of(mine.proposal()),
                Promised.of(mine.resolution()),
                attempts.stream().map(ContactAttempt::told).toList(),
                name(complaint.firstContact().channel()),
                name(complaint.proposal().remedy()),
                name(complaint.outcome()),
                complaint.resolvedAt(),
                name(complaint.closing()),
                complaint.compensation(),
                complaint.heardAt(),
                words);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
