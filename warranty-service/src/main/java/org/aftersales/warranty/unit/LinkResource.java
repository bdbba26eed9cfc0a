package org.aftersales.warranty.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.customer.Linked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/customers/links")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LinkResource {

    private final LinkUseCases useCases;

    LinkResource(LinkUseCases useCases) {
        this.useCases = useCases;
    }

    /** @param cardCode as printed; case, spaces and dashes do not matter */
    record PresentCard(@NotBlank @Size(max = 100) String cardCode) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Present a warranty card and become the owner it speaks of",
            description = "Presenting cards of the same customer again gives the same answer.")
    @APIResponseSchema(value = Linked.class, responseCode = "200")
    public Response link(@Valid @NotNull PresentCard card) {
        return Response.ok(useCases.link(card.cardCode())).build();
    }
}
