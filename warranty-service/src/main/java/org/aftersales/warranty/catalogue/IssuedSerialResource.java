package org.aftersales.warranty.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/v1/products/{gtin}/issued-serials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
class IssuedSerialResource {

    private final IssuedSerialUseCases useCases;

    IssuedSerialResource(IssuedSerialUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Consumes("text/csv")
    @Operation(summary = "Add to the list of serials that were issued of a product", description = """
                    UTF-8 CSV up to 100 MB with a serial a line. What is listed already stays listed, so a list may be \
                    sent again. The list binds registrations once the product says onlyIssuedSerials.""")
    public IssuedSerialsView add(@PathParam("gtin") String gtin, InputStream list) {
        return useCases.add(Gtin.parse(gtin).orElseThrow(NotFound::new), list);
    }

    @DELETE
    @Path("/{serial}")
    @Operation(summary = "Take a serial off the list that was never issued")
    @APIResponse(responseCode = "204", description = "The serial is not listed any more")
    public Response remove(@PathParam("gtin") String gtin, @PathParam("serial") String serial) {
        useCases.remove(new ProductItem(Gtin.parse(gtin).orElseThrow(NotFound::new), SerialNumber.normalise(serial)));
        return Response.noContent().build();
    }
}
