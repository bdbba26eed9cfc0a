package org.aftersales.warranty.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.scan.ScanUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RegistrationResource {

    private final RegistrationUseCases useCases;
    private final ScanUseCases scans;
    private final RegistrationBatches batches;

    RegistrationResource(RegistrationUseCases useCases, ScanUseCases scans, RegistrationBatches batches) {
        this.useCases = useCases;
        this.scans = scans;
        this.batches = batches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.RETAILER)
    @Operation(summary = "Register a sold unit", description = """
                    The same sale again is answered with 200 and the unit that it has. Instead of gtin and serial, \
                    scan may carry what was read from the label: a GS1 element string, a GS1 Digital Link, or the \
                    address of a warranty card.""")
    @APIResponse(
            responseCode = "201",
            description = "The unit is registered",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The sale was registered before",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response register(@NotNull TellSale told) {
        var sale = told.isScanned() ? told.labelled(scans::read) : told;
        var found = useCases.register(sale.toRecord(), sale.safetyContact());
        var unit = "/v1/units/" + found.id();
        return found.registeredNow()
                ? Answers.created(unit, found, 0)
                : Response.ok(found).header(HttpHeaders.LOCATION, unit).build();
    }

    /** Idempotent as the single registration is; its key is looked at where the work begins. */
    @POST
    @Path("/batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.RETAILER)
    @Operation(summary = "Register up to 500 sold units at once", description = """
                    Each item has the status that its sale alone would have had, after those before it: 201 \
                    registered, 200 registered before, 409, 422 or 400 refused. What is refused keeps nothing else \
                    from being registered; pointers begin with the item.""")
    @APIResponseSchema(value = RegistrationBatchView.class, responseCode = "207")
    public Response registerAll(@Valid @NotNull RegistrationBatch batch) {
        return batches.register(batch);
    }
}
