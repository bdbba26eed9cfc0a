package org.aftersales.kit.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

@Path("/v1/parcels")
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ParcelResource {
    private final ParcelUseCases parcels;
    private final Cursors cursors;

    ParcelResource(ParcelUseCases parcels, Cursors cursors) {
        this.parcels = parcels;
        this.cursors = cursors;
    }

    record RegisterParcel(
            @NotBlank String label, @Min(1) @Nullable Integer grams) {}

    @POST
    @Idempotent
    @APIResponseSchema(value = ParcelView.class, responseCode = "201")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(@Valid RegisterParcel request) {
        var parcel = parcels.register(request.label());
        return Answers.created("/v1/parcels/" + parcel.key(), ParcelView.of(parcel), parcel);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(ParcelView.class)
    public Response get(@PathParam("id") UUID id) {
        var parcel = parcels.get(id);
        return Answers.ok(ParcelView.of(parcel), parcel);
    }

    @PUT
    @APIResponseSchema(ParcelView.class)
    @Path("{id}/dispatch")
    public Response send(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var parcel = parcels.send(id, IfMatch.of(ifMatch));
        return Answers.ok(ParcelView.of(parcel), parcel);
    }

    @GET
    public Page<ParcelView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("label") @Nullable String label) {
        var request = PageRequest.of(limit, after);
        var filter = "parcels?label=" + label;
        var position = cursors.above(request, filter);
        var rows = parcels.after(position, request.limit() + 1);
        return cursors.page(rows, request, filter, parcel -> parcel.key().toString(), ParcelView::of);
    }
}
