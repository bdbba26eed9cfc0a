package org.aftersales.loyalty.extension;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/members/{id}/expiry-extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class ExtensionResource {
    private final ExtensionUseCases extensions;
    private final Cursors cursors;

    ExtensionResource(ExtensionUseCases extensions, Cursors cursors) {
        this.extensions = extensions;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "extendExpiry",
            summary = "Let points of a member that would end before a day end on that day",
            description = "Never sooner, and no more days after the end that they were given with than the caller may;"
                    + " what has ended stays ended. 409 where no point would end later by it.")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201")
    public Response extend(@PathParam("id") UUID id, @Valid @NotNull ExtendExpiry told) {
        return Response.status(Response.Status.CREATED)
                .entity(extensions.extend(id, told))
                .build();
    }

    @GET
    @Operation(
            operationId = "findExpiryExtensions",
            summary = "When points of a member were extended, why and by whom, the newest first")
    public Page<ExtensionView> find(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "expiry extensions of " + id,
                (below, most) -> extensions.find(id, below, most),
                ExtensionView::id,
                extension -> extension);
    }
}
