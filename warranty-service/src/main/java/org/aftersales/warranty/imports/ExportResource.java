package org.aftersales.warranty.imports;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/v1/registration-exports")
@RunOnVirtualThread
class ExportResource {

    private static final int PER_MINUTE = 6;

    private final SalesExport export;
    private final RateLimits limits;
    private final Caller caller;

    ExportResource(SalesExport export, RateLimits limits, Caller caller) {
        this.export = export;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Roles.RETAILER)
    @Operation(summary = "Download all sales of the retailer as a sales file", description = """
                    Sent to an empty register with the same catalogue, it gives every unit the same coverages. Of a \
                    buyer who has signed in or was forgotten nothing but the reference is told; of delivery and \
                    installation the day, at a moment that begins it.""")
    public Response export() {
        var retailer = caller.retailer();
        limits.check("export", caller.tenant() + ' ' + retailer, PER_MINUTE);
        Log.infof("export of the sales of retailer %s", retailer);
        return Response.ok(export.of(retailer))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sales.csv\"")
                .build();
    }
}
