package org.aftersales.warranty.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.customer.CustomerId;
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
    @Operation(summary = "Find units", description = """
                    By gtin and serial, which may be typed in any way; by the saleRef of the retailer that asks, or of \
                    the one that retailerId names; or all of a customer that the caller may see, in the order of their \
                    registration. A customer who names nothing gets their own units.""")
    public Page<UnitView> list(@BeanParam UnitQuery query) {
        query.requireOneWay();
        if (query.namesNothing() && caller.is(Roles.CUSTOMER)) return page(query, OWN, useCases::ofCaller);
        if (query.customerId() != null) {
            var customer = new CustomerId(query.customerId());
            return page(query, "units of " + customer + ", for ", (after, most) -> useCases.of(customer, after, most));
        }
        var unit = query.namesSale() ? sold(query) : useCases.view(query.item());
        return new Page<>(unit.stream().toList(), null);
    }

    private Optional<UnitView> sold(UnitQuery query) {
        var isOwn = query.retailerId() == null && caller.is(Roles.RETAILER);
        return useCases.view(isOwn ? caller.retailer() : query.retailer(), query.reference());
    }

    private Page<UnitView> page(
            UnitQuery query, String list, BiFunction<@Nullable UnitId, Integer, List<UnitView>> units) {
        var page = query.page();
        var filter = list + caller.subject();
        var from = page.after() == null ? null : UnitId.fromString(cursors.open(page.after(), filter));
        return cursors.page(
                units.apply(from, page.limit() + 1),
                page,
                filter,
                unit -> unit.id().toString(),
                unit -> unit);
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
