package org.aftersales.ticket.sla;

import java.util.List;
import org.aftersales.ticket.ticket.WaitingFor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose fault the waiting was. */
record WaitingReport(List<Line> items) {

    /** The waiting that one party caused for one reason. */
    @Schema(name = "WaitingLine")
    record Line(
            Party responsible,
            WaitingFor reason,

            @Schema(description = "how often tickets waited in that time, whenever that began")
            Long count,

            @Schema(description = "working time within it, in seconds")
            Long openSeconds,

            @Schema(description = "all time within it, in seconds")
            Long elapsedSeconds) {}
}
