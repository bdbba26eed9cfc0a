package org.aftersales.feedback.complaint;

import org.aftersales.kit.calendar.CalendarHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ComplaintHours")
record HoursView(
        @Schema(description = "Whose hours they are: the first of these who has some")
        HoursOf whose,

        @Schema(description = "The service centre that was responsible when the complaint was opened, if one is known")
        @Nullable
        String centre,

        @Schema(description = "The version of the terms that laid them down")
        int termsVersion,

        CalendarHours hours) {}
