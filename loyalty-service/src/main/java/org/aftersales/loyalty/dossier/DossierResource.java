package org.aftersales.loyalty.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
class DossierResource {
    private final DossierUseCases dossiers;

    DossierResource(DossierUseCases dossiers) {
        this.dossiers = dossiers;
    }

    @GET
    @Path("/{id}/export")
    @Operation(
            operationId = "exportCustomer",
            summary = "Everything that is kept here about a customer, as one document",
            description = "With all that the same person is a customer as. That it was read is logged.")
    public DossierView export(@PathParam("id") UUID id) {
        return dossiers.of(id);
    }
}
