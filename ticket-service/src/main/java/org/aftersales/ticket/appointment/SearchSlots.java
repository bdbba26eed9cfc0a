package org.aftersales.ticket.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.aftersales.ticket.technician.Need;
import org.aftersales.ticket.technician.NeededSkill;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a slot is looked for. */
record SearchSlots(
        @NotNull AppointmentType type,
        @NotNull AppointmentMode mode,
        @NotNull @Valid TimeSpan within,

        @Schema(description = "needed in person") @Pattern(regexp = Codes.CODE) @Nullable
        String territory,

        @Schema(description = "usual for the type where absent") @Min(5) @Max(720) @Nullable
        Integer minutes,

        @Schema(defaultValue = "1") @Min(1) @Max(5) @Nullable
        Integer crew,

        @Size(max = 10) @Nullable List<@NotNull @Valid NeededSkill> skills,

        @Schema(description = "minutes from one beginning to the next", defaultValue = "30")
        @Min(15)
        @Max(1440)
        @Nullable
        Integer step,

        @Schema(defaultValue = "20") @Min(1) @Max(100) @Nullable
        Integer limit) {

    private static final int STEP = 30;
    private static final int LIMIT = 20;

    /** @throws org.aftersales.kit.problem.RuleViolated when the parts do not fit */
    Need need() {
        new OrderCheck(mode, "UTC", territory).verify();
        var length = minutes == null ? type.usual() : Duration.ofMinutes(minutes);
        var skill = Objects.requireNonNullElse(skills, List.<NeededSkill>of());
        return new Need(length, Objects.requireNonNullElse(crew, 1), mode.travels(), territory, skill);
    }

    Duration stride() {
        return Duration.ofMinutes(Objects.requireNonNullElse(step, STEP));
    }

    int most() {
        return Objects.requireNonNullElse(limit, LIMIT);
    }
}
