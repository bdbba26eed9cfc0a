package org.aftersales.warranty.customer;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/customers/{id}/link-codes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LinkCodeResource {

    private final IdentityUseCases useCases;

    LinkCodeResource(IdentityUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "Make a code that says who a customer is", description = """
                    Whoever presents it becomes the customer, with everything that is kept of them: send it where only
                    the customer reads it. Good for seven days, and for one person.""")
    @APIResponseSchema(value = LinkCode.class, responseCode = "200")
    public Response make(@PathParam("id") CustomerId id) {
        var code = useCases.codeFor(id);
        Log.infof("link code made for customer %s", id);
        return Response.ok(code).build();
    }
}
