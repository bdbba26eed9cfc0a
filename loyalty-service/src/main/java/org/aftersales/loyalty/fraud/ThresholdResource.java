package org.aftersales.loyalty.fraud;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes/{code}/fraud-thresholds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fraud")
@RunOnVirtualThread
class ThresholdResource {
    private final ThresholdUseCases thresholds;
    private final ProgrammeUseCases programmes;

    ThresholdResource(ThresholdUseCases thresholds, ProgrammeUseCases programmes) {
        this.thresholds = thresholds;
        this.programmes = programmes;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getFraudThresholds",
            summary = "From when on redemptions and gifts in a programme are held",
            description = "Those of the installation, of version 0, until somebody sets others.")
    @APIResponseSchema(value = Thresholds.class, responseCode = "200")
    public Response get(@PathParam("code") String code) {
        return answer(thresholds.of(programmes.named(code)));
    }

    @PUT
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "setFraudThresholds", summary = "Say from when on they are held")
    @APIResponseSchema(value = Thresholds.class, responseCode = "200")
    public Response set(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull Thresholds told) {
        return answer(thresholds.set(programmes.named(code), IfMatch.of(version), told));
    }

    private static Response answer(ProgrammeThresholds.Version known) {
        return Answers.ok(known.thresholds(), known.version());
    }
}
