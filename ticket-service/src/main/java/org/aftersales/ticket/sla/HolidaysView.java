package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holidays read from a file and what became of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HolidaysView(
        UUID id,
        String calendar,
        ImportStatus status,
        List<Holiday> holidays,

        @Schema(description = "until when all holidays are told; the calendar is known through it once approved")
        LocalDate through,

        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "the version of the calendar that has these holidays") @Nullable
        Integer publishedAs,

        @Schema(hidden = true) @JsonIgnore long version) {

    static HolidaysView of(HolidayImport proposal, List<Holiday> holidays) {
        return new HolidaysView(
                proposal.id(),
                proposal.calendarCode(),
                proposal.status(),
                holidays,
                proposal.through(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.publishedAs(),
                proposal.version());
    }
}
