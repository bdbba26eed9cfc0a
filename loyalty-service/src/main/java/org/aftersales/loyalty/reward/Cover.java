package org.aftersales.loyalty.reward;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * What an extended warranty covers, in the words of warranty's contracts.
 *
 * @param kinds for example PARTS or LABOUR, each for the whole period
 * @param period years, months or days of ISO 8601, for example {@code P12M}
 * @param begins {@code AFTER_BASE}: when the unit's own cover ends; {@code CONCURRENT}: at once
 */
record Cover(
        @NotEmpty List<@NotNull @Pattern(regexp = CODE) String> kinds,
        @NotNull @Pattern(regexp = "P[1-9][0-9]{0,4}[YMD]") String period,
        @NotNull @Pattern(regexp = CODE) String begins) {
    private static final String CODE = "[A-Z][A-Z_]{0,63}";

    Cover {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }
}
