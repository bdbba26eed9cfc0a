package org.aftersales.warranty.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/claims}: the unit by id, or by what is printed on it.
 *
 * @param faultCode which fault it is, where that is known: repairs of the same one count for further remedies
 * @param tried what was tried against this fault already, as far as that was not under this warranty; further remedies
 *     may follow from it, and from the repairs that are known here
 */
record FileClaim(
        @Nullable UUID unitId,
        @Nullable @Size(max = 14) String gtin,

        @Nullable @Size(max = 64) String serial,

        @NotBlank @Size(max = 4000) String faultDescription,
        @Nullable LocalDate reportedOn,

        @Nullable @Size(min = 1, max = 64) String faultCode,

        @Nullable @Valid Tried tried) {

    FaultNotice notice() {
        return new FaultNotice(unit(), faultDescription, reportedOn, faultCode, Tried.orNothing(tried));
    }

    private UnitReference unit() {
        if (unitId != null && gtin == null && serial == null) return new UnitReference.ById(unitId);
        if (unitId == null && gtin != null && serial != null) return new UnitReference.ByLabel(gtin, serial);
        throw new Malformed(
                "unit-reference",
                "Name the unit either by unitId or by gtin and serial.",
                List.of(new Violation("/unitId", "unit-reference", "give either unitId or both gtin and serial")));
    }
}
