package org.aftersales.warranty.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/products/{gtin}/issued-serials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
class IssuedSerialResource {

    private static final String LIST = "issued serials of ";

    private final IssuedSerialUseCases useCases;
    private final Cursors cursors;

    IssuedSerialResource(IssuedSerialUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    record IssuedSerial(String serial) {}

    @GET
    @Operation(
            summary = "List the serials that were issued of a product, in their order",
            description = "With serial, which may be typed in any way: that one, if it is listed.")
    public Page<IssuedSerial> list(
            @PathParam("gtin") String gtin,
            @QueryParam("serial") @Nullable String serial,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var product = Gtin.parse(gtin).orElseThrow(NotFound::new);
        var page = PageRequest.of(limit, after);
        var filter = LIST + product;
        var from = page.after() == null ? "" : cursors.open(page.after(), filter);
        var listed = serial == null
                ? useCases.listed(product, from, page.limit() + 1)
                : useCases.listed(new ProductItem(product, SerialNumber.normalise(serial)));
        return cursors.page(listed, page, filter, SerialNumber::value, one -> new IssuedSerial(one.value()));
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
