package org.aftersales.warranty.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

@Path("/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProductResource {

    private static final String LIST = "products";

    private final ProductUseCases useCases;
    private final Cursors cursors;

    ProductResource(ProductUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{gtin}")
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Add a product; managers also change it",
            description = "The same product again is answered with 200 and changes nothing. A change needs If-Match.")
    @APIResponse(
            responseCode = "201",
            description = "The product is new",
            content = @Content(schema = @Schema(implementation = ProductDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The product was there, or was changed",
            content = @Content(schema = @Schema(implementation = ProductDocument.class)))
    public Response load(
            @PathParam("gtin") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ProductDocument product) {
        var gtin = judged(path, product);
        var loaded = useCases.load(gtin, product, ifMatch);
        return loaded.created()
                ? Answers.created("/v1/products/" + gtin, loaded.document(), loaded.version())
                : Answers.ok(loaded.document(), loaded.version());
    }

    private static Gtin judged(String path, ProductDocument product) {
        var named = Gtin.parse(path).orElseThrow(NotFound::new);
        var gtin = Gtin.parse(product.gtin())
                .orElseThrow(() -> refused("/gtin", "invalid-gtin", "must be a GTIN with a right check digit"));
        if (!gtin.equals(named)) {
            throw refused("/gtin", "path-differs", "must be the GTIN of the path");
        }
        try {
            product.serialRule();
        } catch (IllegalArgumentException e) {
            throw refused("/serialPattern", "invalid-pattern", String.valueOf(e.getMessage()));
        }
        if (product.listPrice() != null && !product.listPrice().isValid()) {
            throw refused("/listPrice", "invalid-price", "must be a positive decimal of IRR, EUR, USD, JPY or KWD");
        }
        return gtin;
    }

    private static RuleViolated refused(String pointer, String code, String message) {
        return new RuleViolated(
                "invalid-product", "The product is not acceptable.", List.of(new Violation(pointer, code, message)));
    }

    @GET
    @Path("/{gtin}")
    @RolesAllowed({
        Roles.RETAILER,
        Roles.CUSTOMER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN
    })
    @Operation(summary = "Read a product")
    @APIResponseSchema(value = ProductDocument.class, responseCode = "200")
    public Response find(@PathParam("gtin") String path) {
        var found = useCases.find(Gtin.parse(path).orElseThrow(NotFound::new));
        return Answers.ok(found.document(), found.version());
    }

    @GET
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "List products by GTIN")
    public Page<ProductDocument> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var from = page.after() == null ? "" : cursors.open(page.after(), LIST);
        return cursors.page(
                useCases.inOrder(from, page.limit() + 1), page, LIST, ProductDocument::gtin, product -> product);
    }
}
