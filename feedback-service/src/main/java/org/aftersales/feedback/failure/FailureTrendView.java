package org.aftersales.feedback.failure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "FailureTrend",
        description = "The last lasting change of how often something fails; rates are failures in a week of a thousand"
                + " units in the field, for centres of all units there are")
record FailureTrendView(
        UUID id,
        FailureGroup by,
        String name,

        @Schema(description = "FOUND by resolved work, or CLAIMED by owners; both tell of the same failures")
        Series.Measure measure,

        @Schema(description = "The Monday of the week that left no doubt, in UTC")
        LocalDate week,

        @Schema(description = "Whether it fails less often than before")
        boolean better,

        @Schema(description = "What was usual") BigDecimal from,

        @Schema(description = "The weighted rate of the weeks since, with that week")
        BigDecimal to) {

    static FailureTrendView of(FailureTrendId id, Series series, FailureTrend.Shift shift) {
        return new FailureTrendView(
                id.value(),
                series.by(),
                series.name(),
                series.measure(),
                shift.shiftedOn(),
                shift.better(),
                FailureTrendEvent.perThousand(shift.shiftedFrom()),
                FailureTrendEvent.perThousand(shift.shiftedTo()));
    }
}
