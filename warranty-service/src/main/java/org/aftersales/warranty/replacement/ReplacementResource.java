package org.aftersales.warranty.replacement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.scan.ScanUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

@Path("/v1/units/{id}/replacement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReplacementResource {

    private final ReplacementUseCases useCases;
    private final ScanUseCases scans;

    ReplacementResource(ReplacementUseCases useCases, ScanUseCases scans) {
        this.useCases = useCases;
        this.scans = scans;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER})
    @Operation(
            summary = "Give another unit of the same product for this one",
            description = "The policy's replacementEffect says what the other one covers: what remains, the whole "
                    + "terms again, or whichever ends later. This unit covers nothing from that day on, its card is "
                    + "worth nothing, and its contracts go on with the other. If-Match names the version of the unit.")
    @APIResponseSchema(value = ReplacementView.class, responseCode = "201")
    public Response replace(
            @PathParam("id") UnitId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull ReplaceUnit told) {
        var given = useCases.replace(id, IfMatch.of(version), told, scans::read);
        return Answers.created("/v1/units/" + given.id(), ReplacementView.of(id, given), 0);
    }
}
