package org.aftersales.loyalty.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.programme.ProgrammeUseCases.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@RunOnVirtualThread
class ProgrammeResource {
    private final ProgrammeUseCases programmes;

    ProgrammeResource(ProgrammeUseCases programmes) {
        this.programmes = programmes;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "openProgramme",
            summary = "Open another programme, with rules, tiers, rewards and members of its own",
            description =
                    "Nothing earns in it before rules are published for it. Points never move between programmes.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public Response open(@Valid @NotNull OpenProgramme told) {
        var programme = programmes.open(told);
        return Answers.created("/v1/programmes/" + told.code(), programme.view(), programme.version());
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "findProgrammes",
            summary = "All programmes: main, which every tenant has, then the others by code")
    public Page<ProgrammeView> find() {
        return new Page<>(programmes.all(), null);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "getProgramme", summary = "A programme")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "200")
    public Response get(@PathParam("code") String code) {
        return answer(programmes.get(code));
    }

    @PUT
    @Path("/{code}/name")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "renameProgramme",
            summary = "Name a programme, main too, as customers read it",
            description = "Nothing is decided by a name: rules, members and points stay as they are.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "200")
    public Response rename(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull DisplayName name) {
        return answer(programmes.rename(code, IfMatch.of(version), name));
    }

    @PUT
    @Path("/{code}/closure")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "closeProgramme",
            summary = "End a programme for good",
            description = "Nothing that happens from now on earns in it and nobody joins it. What happened before earns"
                    + " however late it is told, and members keep and spend what they have.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "200")
    public Response close(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(programmes.close(code, IfMatch.of(version)));
    }

    private static Response answer(Told told) {
        return Answers.ok(told.view(), told.version());
    }
}
