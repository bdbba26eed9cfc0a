package org.aftersales.loyalty.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/programmes}.
 *
 * @param zone in which its days begin and its points end, such as Asia/Tehran
 * @param points from when on, and for how long, its points can be spent; absent: as the installation is set
 */
record OpenProgramme(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String code,

        @NotNull @Valid ProgrammeName name,
        @NotNull @Size(max = 64) String zone,
        @NotNull How joins,
        @Valid @Nullable PointTerms points) {

    /** How people become members of it. */
    enum How {
        WITH_FIRST_EVENT(Joins.WITH_FIRST_EVENT),
        EXPLICIT(Joins.EXPLICIT);

        private final Joins joins;

        How(Joins joins) {
            this.joins = joins;
        }

        Joins joins() {
            return joins;
        }
    }
}
