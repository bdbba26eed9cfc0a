package org.aftersales.warranty.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A simulation changes nothing, so it needs no Idempotency-Key. */
@Path("/v1/policies/{code}/versions/{version}/simulation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SimulationResource {

    private final SimulationUseCases useCases;

    SimulationResource(SimulationUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER})
    @Operation(
            summary = "What other terms, or another version, would change for units sold under this one",
            description = "Counts units sold in a period by how their start and the last days of their coverages "
                    + "would move, and says what each would pay and which other terms would differ. Compared is what "
                    + "was promised, with all evidence of the start; repairs and contracts are left out, and so are "
                    + "units that were replaced, given for others, returned or voided. Retailers learn of their own "
                    + "units. Nothing is written.")
    @APIResponseSchema(value = SimulationView.class, responseCode = "200")
    public Response simulate(
            @PathParam("code") String code, @PathParam("version") int version, @Valid @NotNull Simulate asked) {
        return Response.ok(useCases.simulate(code, version, asked)).build();
    }
}
