package org.aftersales.ticket.technician;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

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
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/technicians")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Technicians")
class TechnicianResource {

    private static final String LIST = "technicians";

    private final TechnicianUseCases useCases;
    private final Cursors cursors;

    TechnicianResource(TechnicianUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @PUT
    @Path("{id}")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Add a technician, or change one",
            description = "The id is the subject of their token. The same again changes nothing; a change needs"
                    + " If-Match and leaves what is planned as it is.")
    @APIResponse(
            responseCode = "201",
            description = "The technician is new",
            content = @Content(schema = @Schema(implementation = TechnicianDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The technician was there, or was changed",
            content = @Content(schema = @Schema(implementation = TechnicianDocument.class)))
    public Response load(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TechnicianDocument told) {
        if (!Codes.isId(id)) throw new NotFound();
        var loaded = useCases.load(id, told, ifMatch);
        var technician = loaded.technician();
        return loaded.created()
                ? Answers.created("/v1/technicians/" + id, technician.document(), technician.version())
                : Answers.ok(technician.document(), technician.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "Read a technician")
    @APIResponse(
            responseCode = "200",
            description = "The technician",
            content = @Content(schema = @Schema(implementation = TechnicianDocument.class)))
    public Response find(@PathParam("id") String id) {
        var technician = useCases.find(id);
        return Answers.ok(technician.document(), technician.version());
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "List technicians, by id")
    public Page<TechnicianItem> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var request = PageRequest.of(limit, after);
        var from = after == null ? "" : cursors.open(after, LIST);
        var rows = useCases.after(from, request.limit() + 1);
        return cursors.page(rows, request, LIST, Technician::id, TechnicianItem::of);
    }

    /** One of a list. */
    record TechnicianItem(String id, TechnicianDocument technician) {
        static TechnicianItem of(Technician technician) {
            return new TechnicianItem(technician.id(), technician.document());
        }
    }
}
