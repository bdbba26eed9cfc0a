package org.aftersales.loyalty.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/programmes/{code}/point-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@RunOnVirtualThread
class PointTermsResource {
    private final PointTermsUseCases terms;
    private final ProgrammeUseCases programmes;

    PointTermsResource(PointTermsUseCases terms, ProgrammeUseCases programmes) {
        this.terms = terms;
        this.programmes = programmes;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "publishPointTerms",
            summary = "Say from when on, and for how long, points of a programme can be spent",
            description = "Of what happens from validFrom on, however late it is told, and of what is given by"
                    + " hand from then on. What is absent is as the installation is set. Points keep the ends"
                    + " that they have. Never changed or removed. 422 points-never-begin: they would wait"
                    + " longer than they last.")
    @APIResponseSchema(value = PublishedPointTerms.class, responseCode = "201")
    public Response publish(@PathParam("code") String code, @Valid @NotNull PublishPointTerms told) {
        return Response.status(Response.Status.CREATED)
                .entity(terms.publish(programmes.named(code), told))
                .build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "findPointTerms",
            summary = "The terms of points of a programme, where they are its own; what begins last first")
    public Page<PublishedPointTerms> find(@PathParam("code") String code) {
        return new Page<>(terms.of(programmes.named(code)), null);
    }
}
