package org.aftersales.warranty.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.aftersales.kit.calendar.CalendarHours;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a calendar says.
 *
 * @param nameFa in Persian
 * @param hours a day with any hours is a working day; which hours they are does not matter to warranties
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarDocument(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String nameFa,
        @NotNull @Valid CalendarHours hours) {}
