package org.aftersales.feedback.review;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/me/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Reviews")
class MyReviewResource {

    private final ReviewUseCases reviews;
    private final Cursors cursors;
    private final Caller caller;

    MyReviewResource(ReviewUseCases reviews, Cursors cursors, Caller caller) {
        this.reviews = reviews;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "writeReview",
            summary = "Say something in public about a unit of mine, once for each unit")
    @APIResponse(
            responseCode = "201",
            description = "Written; shown when somebody has looked at it",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response write(@Valid @NotNull AboutUnit told) {
        var review = reviews.write(told.unitId(), told.review());
        return Answers.created("/v1/me/reviews/" + review.key(), reviews.view(review), review);
    }

    @GET
    @Operation(operationId = "listMyReviews", summary = "List what I wrote, newest first")
    public Page<ReviewView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var list = "reviews by " + caller.subject();
        var rows = reviews.mine(cursors.below(page, list), page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), Function.identity());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showMyReview", summary = "Show what I wrote, and why it is not shown where it is not")
    @APIResponse(
            responseCode = "200",
            description = "The review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response show(@PathParam("id") UUID id) {
        return answer(reviews.mine(new ReviewId(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "editReview",
            summary = "Write it anew; what is published stays until somebody has looked at the new words")
    @APIResponse(
            responseCode = "200",
            description = "The review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Written written) {
        var expected = IfMatch.of(ifMatch);
        return answer(reviews.edit(new ReviewId(id), expected, written));
    }

    @PUT
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawReview", summary = "Take back what I said in public")
    @APIResponse(
            responseCode = "200",
            description = "The review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var expected = IfMatch.of(ifMatch);
        return answer(reviews.withdraw(new ReviewId(id), expected));
    }

    @Schema(name = "ReviewUnit")
    record AboutUnit(@NotNull UUID unitId, @NotNull @Valid Written review) {}

    private Response answer(Review review) {
        return Answers.ok(reviews.view(review), review);
    }
}
