package org.aftersales.ticket.technician;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a technician can do or is certified for, and on which days. */
record Skill(
        @NotNull @Pattern(regexp = Codes.CODE) String code,
        @Min(1) @Max(5) int level,

        @Schema(description = "first day of the certificate, in the technician's zone") @Nullable
        LocalDate validFrom,

        @Schema(description = "last day of the certificate, in the technician's zone") @Nullable
        LocalDate validThrough) {

    /** Whether it is enough on the day of the visit, which is not the day of planning. */
    boolean satisfies(NeededSkill needed, LocalDate day) {
        return code.equals(needed.code())
                && level >= needed.level()
                && (validFrom == null || !day.isBefore(validFrom))
                && (validThrough == null || !day.isAfter(validThrough));
    }
}
