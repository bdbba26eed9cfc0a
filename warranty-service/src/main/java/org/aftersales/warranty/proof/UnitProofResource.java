package org.aftersales.warranty.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/units/{id}/proofs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Proofs")
class UnitProofResource {

    private final ProofUseCases useCases;
    private final Uploads uploads;

    UnitProofResource(ProofUseCases useCases, Uploads uploads) {
        this.useCases = useCases;
        this.uploads = uploads;
    }

    @POST
    @Consumes({"image/jpeg", "image/png", "image/webp", "application/pdf"})
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT})
    @Operation(
            summary = "Send a proof of the purchase of a unit",
            description = "Up to 8 MB; the first bytes decide what it is. The next owner of the unit does not see it.")
    @APIResponseSchema(value = ProofView.class, responseCode = "201")
    public Response keep(
            @PathParam("id") UnitId unit,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String length,
            InputStream body) {
        var proof = uploads.take(length, body, content -> useCases.keep(unit, content));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/proofs/" + proof.id())
                .entity(proof)
                .build();
    }

    @PUT
    @Path("/{proof}")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT})
    @Operation(summary = "Say that a proof sent before is of this unit's purchase")
    public ProofView attach(@PathParam("id") UnitId unit, @PathParam("proof") UUID proof) {
        return useCases.attach(unit, proof);
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "List the proofs of a unit that the caller may see, oldest first")
    public Page<ProofView> of(@PathParam("id") UnitId unit) {
        return new Page<>(useCases.of(unit), null);
    }
}
