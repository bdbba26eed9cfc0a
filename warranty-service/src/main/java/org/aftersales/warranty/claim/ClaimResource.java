package org.aftersales.warranty.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.Locale;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Claims")
class ClaimResource {

    private final ClaimUseCases useCases;
    private final Cursors cursors;
    private final HttpHeaders headers;

    ClaimResource(ClaimUseCases useCases, Cursors cursors, HttpHeaders headers) {
        this.useCases = useCases;
        this.cursors = cursors;
        this.headers = headers;
    }

    @POST
    @Idempotent
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT})
    @Operation(summary = "File a claim; a clear case is decided at once")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201")
    public Response file(@Valid @NotNull FileClaim request) {
        var filed = useCases.file(request.notice());
        return Answers.created("/v1/claims/" + filed.claim().key(), view(filed), filed.claim());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.RETAILER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ADMIN
    })
    @Operation(summary = "Read a claim")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response find(@PathParam("id") ClaimId id) {
        return answer(useCases.find(id));
    }

    @GET
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.RETAILER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ADMIN
    })
    @Operation(summary = "List claims, newest first")
    public Page<ClaimSummary> list(@BeanParam ClaimQuery query) {
        var filter = query.filter();
        var spoken = language();
        return cursors.newestFirst(
                query.page(),
                filter.fingerprint(),
                (below, most) -> useCases.newest(filter, new ClaimId(below), most),
                Claim::key,
                claim -> ClaimSummary.of(claim, spoken));
    }

    @PUT
    @Path("/{id}/decision")
    @RolesAllowed({Roles.ADJUSTER, Roles.MANAGER})
    @Operation(summary = "Decide a reviewed claim, or ask its owner for information")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response decide(
            @PathParam("id") ClaimId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull Decide request) {
        return answer(useCases.decide(id, IfMatch.of(version), request.command(), request.note()));
    }

    @POST
    @Path("/{id}/information")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT})
    @Operation(summary = "Answer the adjuster's question; the claim goes back to review")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response inform(
            @PathParam("id") ClaimId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull Inform request) {
        return answer(useCases.answer(id, IfMatch.of(version), request.answer()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT})
    @Operation(summary = "Withdraw a claim that is not decided yet")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") ClaimId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(useCases.withdraw(id, IfMatch.of(version)));
    }

    private Response answer(OpenedClaim opened) {
        return Answers.ok(view(opened), opened.claim());
    }

    private ClaimView view(OpenedClaim opened) {
        return ClaimView.of(opened, language());
    }

    private Locale language() {
        return ReasonWords.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
