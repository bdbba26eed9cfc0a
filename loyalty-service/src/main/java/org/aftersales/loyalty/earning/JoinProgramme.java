package org.aftersales.loyalty.earning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body of {@code POST …/memberships}: the code of a programme. */
record JoinProgramme(@NotNull @Size(min = 1, max = 64) String programme) {}
