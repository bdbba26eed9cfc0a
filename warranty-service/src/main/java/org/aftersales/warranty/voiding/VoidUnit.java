package org.aftersales.warranty.voiding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.VoidReason;

/**
 * The body of {@code POST /v1/voidings}.
 *
 * @param evidence where the evidence is kept, for example a case number or an address; no words about people
 */
record VoidUnit(
        @NotNull UnitId unitId,
        @NotNull VoidReason reason,
        @NotNull @Pattern(regexp = REFERENCE) String evidence) {

    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._:/?=&%#-]{0,499}";
}
