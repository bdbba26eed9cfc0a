package org.aftersales.loyalty.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@RolesAllowed(Roles.CUSTOMER)
@RunOnVirtualThread
class MyDossierResource {
    private final DossierUseCases dossiers;

    MyDossierResource(DossierUseCases dossiers) {
        this.dossiers = dossiers;
    }

    @GET
    @Path("/export")
    @Operation(operationId = "exportMe", summary = "Everything that is kept here about me, as one document")
    public DossierView export() {
        return dossiers.ofCaller();
    }
}
