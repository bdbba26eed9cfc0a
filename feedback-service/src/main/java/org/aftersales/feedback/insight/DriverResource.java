package org.aftersales.feedback.insight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/insight/drivers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class DriverResource {

    private final DriverUseCases drivers;

    DriverResource(DriverUseCases drivers) {
        this.drivers = drivers;
    }

    @GET
    @Path("{survey}/versions/{version}/{outcome}")
    @Operation(
            operationId = "drivers",
            summary = "Which other answers to a survey go with the answers to one of its questions, and how much",
            description =
                    "Of responses recorded on the days, in UTC, both ends included, at most 366; the last 30 where"
                            + " absent. Fewer than 50 people, or than ten for each other question, say nothing: 422.")
    public DriverView drivers(
            @PathParam("survey") String survey,
            @PathParam("version") int version,
            @PathParam("outcome") String outcome,
            @QueryParam("from") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable String from,
            @QueryParam("to") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable String to) {
        return drivers.drivers(new TemplateRef(survey, version), outcome, Days.of(from, to, drivers.today()));
    }
}
