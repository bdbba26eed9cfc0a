package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.aftersales.kit.problem.ProblemView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem (RFC 9457) with one member more.
 *
 * @param alternatives the next slots that are free, with a crew that can do it; empty when there is none in two weeks
 */
@Schema(name = "RefusedSlot")
record RefusedSlotView(
        @JsonUnwrapped ProblemView problem,

        @JsonInclude(JsonInclude.Include.ALWAYS) List<Slot> alternatives) {}
