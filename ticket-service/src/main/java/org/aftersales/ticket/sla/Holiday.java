package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date on which nobody works. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Holiday(LocalDate date, @Nullable String name) {}
