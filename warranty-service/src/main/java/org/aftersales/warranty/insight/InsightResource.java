package org.aftersales.warranty.insight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.catalogue.Gtin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/insight")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class InsightResource {

    private final InsightUseCases useCases;
    private final Cursors cursors;

    InsightResource(InsightUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @GET
    @Path("/units-in-warranty")
    @Operation(
            summary = "Units in warranty on a day, by month in service",
            description = "asOf is today in UTC where absent; gtin narrows to one product.")
    public ServiceMonths inService(
            @QueryParam("asOf") @Nullable String asOf, @QueryParam("gtin") @Nullable String gtin) {
        var day = asOf == null ? useCases.today() : Days.date("asOf", asOf);
        return useCases.inService(day, gtin == null ? null : product(gtin));
    }

    @GET
    @Path("/registrations")
    @Operation(
            summary = "Registered units by day and retailer",
            description = "Days are in UTC, both ends included, at most 366; the last 30 where absent.")
    public Page<RegistrationDay> registrations(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("retailerId") @Nullable String retailer,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var days = Days.of(from, to, useCases.today());
        var filter = "registrations %s %s".formatted(days, retailer);
        var place =
                page.after() == null ? RegistrationDay.first() : RegistrationDay.at(cursors.open(page.after(), filter));
        var found = useCases.registrations(days, retailer, place, page.limit() + 1);
        return cursors.page(found, page, filter, RegistrationDay::place, day -> day);
    }

    @GET
    @Path("/import-quality")
    @Operation(
            summary = "How the sales files of each retailer were judged, with the codes of refused records",
            description = "Finished imports by the UTC day of their upload, without dry runs.")
    public Page<ImportQuality> importQuality(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var days = Days.of(from, to, useCases.today());
        var filter = "import quality " + days;
        var place = page.after() == null ? "" : cursors.open(page.after(), filter);
        var found = useCases.importQuality(days, place, page.limit() + 1);
        return cursors.page(found, page, filter, ImportQuality::retailerId, quality -> quality);
    }

    private static Gtin product(String text) {
        return Gtin.parse(text)
                .orElseThrow(() -> new Malformed(
                        "invalid-parameter",
                        "The product cannot be read.",
                        List.of(new Violation("?gtin", "invalid-gtin", "must be a GTIN with a right check digit"))));
    }
}
