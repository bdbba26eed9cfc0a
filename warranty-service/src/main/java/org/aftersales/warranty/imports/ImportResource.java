package org.aftersales.warranty.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.customer.MergePolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

@Path("/v1/registration-imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ImportResource {

    private static final String LIST = "registration-imports";

    private final UploadUseCases uploads;
    private final ImportUseCases useCases;
    private final ImportWorker worker;
    private final ResultFiles results;
    private final RejectedFiles rejected;
    private final Cursors cursors;
    private final Caller caller;

    ImportResource(
            UploadUseCases uploads,
            ImportUseCases useCases,
            ImportWorker worker,
            ResultFiles results,
            RejectedFiles rejected,
            Cursors cursors,
            Caller caller) {
        this.uploads = uploads;
        this.useCases = useCases;
        this.worker = worker;
        this.results = results;
        this.rejected = rejected;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.RETAILER)
    @Operation(summary = "Register a file of sales", description = """
                    UTF-8 CSV up to 100 MB; the bytes decide, whatever charset the label names. Behind its columns \
                    a file may have channel, condition, safety_phone and safety_email, all of them. asOf is the moment \
                    the file is judged at, now where absent. merge says what becomes of buyers' details of sales \
                    that are told again: KEEP what is known, FILL in what is not, or REPLACE it by what is told. The \
                    same file sent again while its import is unfinished is answered with that import.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response submit(
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String length,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("merge")
                    @Parameter(schema = @Schema(implementation = MergePolicy.class, defaultValue = "KEEP"))
                    @Nullable
                    String merge,
            @QueryParam("asOf") @Nullable String asOf,
            InputStream file) {
        UploadRules.checkLength(length);
        var order = new Order(
                caller.retailer(), UploadRules.dryRun(dryRun), UploadRules.merge(merge), UploadRules.asOf(asOf));
        var submitted = uploads.submit(order, file);
        worker.wake();
        return Response.accepted(submitted)
                .header(HttpHeaders.LOCATION, "/v1/registration-imports/" + submitted.id())
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Follow an import")
    public ImportView find(@PathParam("id") UUID id) {
        return useCases.find(id);
    }

    @GET
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List imports, newest first",
            description = "A retailer's own; staff sees all, or those of one retailer.")
    public Page<ImportView> list(
            @QueryParam("retailerId") @Nullable String retailerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var retailer = caller.is(Roles.RETAILER) ? caller.retailer() : retailerId;
        var filter = retailer == null ? LIST : LIST + ' ' + retailer;
        var before = page.after() == null ? null : UUID.fromString(cursors.open(page.after(), filter));
        return cursors.page(
                useCases.newest(retailer, before, page.limit() + 1),
                page,
                filter,
                job -> job.id().toString(),
                job -> job);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER})
    @Operation(
            summary = "Stop an import that is not over",
            description = "What was judged before stays registered, and is in the results; nothing after it is judged. "
                    + "The retailer's next file gets its turn.")
    public ImportView cancel(@PathParam("id") UUID id) {
        return useCases.cancel(id);
    }

    @GET
    @Path("/{id}/results")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Download what became of each record",
            description =
                    "CSV with the columns record, outcome, codes, normalized_serial, policy_code, policy_version, "
                            + "starts_on, coverages.")
    public Response results(@PathParam("id") UUID id) {
        useCases.requireOver(id);
        return Response.ok(results.of(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"results-" + id + ".csv\"")
                .build();
    }

    @GET
    @Path("/{id}/rejected")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Download the refused records to put them right",
            description = "A sales file with the records that were rejected or in conflict, as they were told, and a "
                    + "column codes behind the others. Put right, it is sent like any sales file; the column may stay. "
                    + "Values that a spreadsheet would run have an apostrophe in front, which is taken off again.")
    public Response rejected(@PathParam("id") UUID id) {
        useCases.requireOver(id);
        return Response.ok(rejected.of(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + id + ".csv\"")
                .build();
    }
}
