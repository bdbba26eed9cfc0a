package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.aftersales.kit.calendar.CalendarHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a version of a calendar says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarDocument(
        @NotBlank @Size(max = 200) String name,

        @Schema(description = "in Persian") @Size(max = 200) @Nullable
        String nameFa,

        @NotNull @Valid CalendarHours hours) {}
