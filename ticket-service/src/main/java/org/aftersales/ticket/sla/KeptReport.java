package org.aftersales.ticket.sla;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which promises were kept. Clocks that were called off in time count neither way. */
record KeptReport(List<Line> items) {

    /** The clocks of one promise. */
    @Schema(name = "KeptLine")
    record Line(
            String promise,
            Party party,

            @Schema(description = "ended in time") Long kept,

            @Schema(description = "ended late, or called off late")
            Long broken,

            @Schema(description = "not ended yet, in time so far")
            Long running,

            @Schema(description = "not ended yet, and late") Long overdue) {}
}
