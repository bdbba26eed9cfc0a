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

    /** @param code as the retailer has sent it */
    record PresentCode(@NotBlank @Size(max = 100) String code) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "Present a warranty card and become the owner of its unit", description = """
                    A card proves its unit. What else its retailer keeps of the buyer, other units, points and contacts,
                    comes with a code of the retailer's. Presenting the card again gives the same answer.""")
    @APIResponseSchema(value = Linked.class, responseCode = "200")
    public Response link(@Valid @NotNull PresentCard card) {
        return Response.ok(useCases.link(card.cardCode())).build();
    }

    @POST
    @Path("/confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Present a retailer's code and become the customer it names",
            description = "With everything that is kept of them. Presenting it again gives the same answer.")
    @APIResponseSchema(value = Linked.class, responseCode = "200")
    public Response confirm(@Valid @NotNull PresentCode code) {
        return Response.ok(useCases.confirm(code.code())).build();
    }
}
