package org.aftersales.loyalty.winback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/win-backs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Win-back")
@RolesAllowed({Roles.MANAGER, Roles.ANALYST})
@RunOnVirtualThread
class WinBackResource {
    private final WinBackUseCases winBacks;
    private final Cursors cursors;

    WinBackResource(WinBackUseCases winBacks, Cursors cursors) {
        this.winBacks = winBacks;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "findWinBacks",
            summary = "Members who have stayed away for long, and what became of it, the newest first")
    public Page<LapseView> find(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(PageRequest.of(limit, after), "win-backs", winBacks::below, Lapse::key, Lapse::view);
    }

    @GET
    @Path("/lift")
    @Operation(
            operationId = "getLift",
            summary = "What asking members to come back has brought, against those whom nobody asked",
            description =
                    "Of those who began to stay away in up to 366 days, UTC, and whose time to come back is over; where"
                            + " absent, the last 30 of such days. Counts, shares and 95 % intervals.")
    public LiftView lift(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return winBacks.lift(from, to);
    }
}
