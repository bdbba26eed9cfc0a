package org.aftersales.kit.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/v1/pallets")
@RolesAllowed(Roles.AGENT)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PalletResource {
    private final ParcelUseCases parcels;

    PalletResource(ParcelUseCases parcels) {
        this.parcels = parcels;
    }

    @POST
    @Idempotent
    @Operation(hidden = true)
    public Response load(@Valid @NotNull LoadPallet told) {
        return created(parcels.register(told.label()));
    }

    static Response created(Parcel parcel) {
        return Answers.created("/v1/parcels/" + parcel.key(), ParcelView.of(parcel), parcel);
    }
}
