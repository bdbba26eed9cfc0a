package org.aftersales.ticket.technician;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.aftersales.ticket.ticket.Codes;

/**
 * A skill that somebody of the crew must have.
 *
 * @param level at least, 1 to 5
 */
public record NeededSkill(
        @NotNull @Pattern(regexp = Codes.CODE) String code,
        @Min(1) @Max(5) int level) {}
