package org.aftersales.warranty.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.scan.ScanUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/v1/customers/me/units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OwnUnitResource {

    private final OwnUnitUseCases useCases;
    private final ScanUseCases scans;

    OwnUnitResource(OwnUnitUseCases useCases, ScanUseCases scans) {
        this.useCases = useCases;
        this.scans = scans;
    }

    /** @param conflictId of the conflict that staff will decide */
    record DisputedUnit(UUID conflictId) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "Register a unit of my own that no retailer has told of", description = """
                    The day of purchase is the owner's word: it starts the warranty, and any better evidence moves \
                    it. One that is registered for somebody else is refused, or becomes a conflict where a dispute \
                    is told.""")
    @APIResponse(
            responseCode = "201",
            description = "The unit is registered",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Somebody else has the unit; whose it is will be decided",
            content = @Content(schema = @Schema(implementation = DisputedUnit.class)))
    public Response register(@Valid @NotNull RegisterOwnUnit told) {
        var mistakes = new Mistakes();
        return switch (useCases.register(mistakes.unless(() -> told.item(scans::read)), told, mistakes)) {
            case OwnUnitUseCases.Answer.Registered(var unit) -> Answers.created("/v1/units/" + unit.id(), unit, 0);
            case OwnUnitUseCases.Answer.Disputed(var conflict) ->
                Response.accepted(new DisputedUnit(conflict))
                        .header(HttpHeaders.LOCATION, "/v1/conflicts/" + conflict)
                        .build();
        };
    }
}
