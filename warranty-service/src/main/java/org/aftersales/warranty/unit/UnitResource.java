package org.aftersales.warranty.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

@Path("/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UnitResource {

    private static final String OWN = "units of caller";

    private final UnitUseCases useCases;
    private final Cursors cursors;
    private final Caller caller;

    UnitResource(UnitUseCases useCases, Cursors cursors, Caller caller) {
        this.useCases = useCases;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.RETAILER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ADMIN
    })
    @Operation(summary = "Read a unit")
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Response find(@PathParam("id") UnitId id) {
        var unit = useCases.view(id);
        return Answers.ok(unit, unit.version());
    }

    @GET
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.RETAILER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Find a unit by GTIN and serial",
            description = "The serial may be typed in any way. A customer who names neither gets their own units.")
    public Page<UnitView> list(
            @QueryParam("gtin") @Nullable String gtin,
            @QueryParam("serial") @Nullable String serial,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        if (gtin == null && serial == null && caller.is(Roles.CUSTOMER)) {
            return own(page);
        }
        var product = Gtin.parse(required("gtin", gtin))
                .orElseThrow(() -> invalid("gtin", "invalid-gtin", "must be a GTIN with a right check digit"));
        var unit = useCases.view(new ProductItem(product, SerialNumber.normalise(required("serial", serial))));
        return new Page<>(unit.stream().toList(), null);
    }

    private Page<UnitView> own(PageRequest page) {
        var filter = OWN + caller.subject();
        var from = page.after() == null ? null : UnitId.fromString(cursors.open(page.after(), filter));
        return cursors.page(
                useCases.ofCaller(from, page.limit() + 1),
                page,
                filter,
                unit -> unit.id().toString(),
                unit -> unit);
    }

    private static String required(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) throw invalid(parameter, "missing", "is required");
        return value;
    }

    private static Malformed invalid(String parameter, String code, String message) {
        return new Malformed(
                "invalid-parameter",
                "Name the product and the serial.",
                List.of(new Violation("?" + parameter, code, message)));
    }

    @GET
    @Path("/{id}/coverage")
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.RETAILER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "What is covered on a day",
            description = "asOf is a date, or a moment that is a date in the zone of the policy; now where absent.")
    public CoverageView coverage(@PathParam("id") UnitId id, @QueryParam("asOf") @Nullable String asOf) {
        return useCases.coverage(id, AsOf.parse(asOf));
    }
}
