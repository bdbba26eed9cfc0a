package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.aftersales.kit.problem.ProblemView;
import org.aftersales.ticket.technician.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * As {@link RefusedSlotView}, for customers.
 *
 * @param alternatives the next times at which somebody can come; empty when there is none in two weeks
 */
@Schema(name = "RefusedTime")
record RefusedTimeView(
        @JsonUnwrapped ProblemView problem,

        @JsonInclude(JsonInclude.Include.ALWAYS) List<Window> alternatives) {}
