package org.aftersales.feedback.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reviews")
class ModerationResource {

    private final ModerationUseCases moderation;
    private final Cursors cursors;

    ModerationResource(ModerationUseCases moderation, Cursors cursors) {
        this.moderation = moderation;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "listReviews",
            summary = "List reviews, newest first, also those that wait to be looked at")
    public Page<ReviewView> list(@BeanParam ReviewQuery query) {
        var filter = query.filter();
        var page = query.page();
        var list = "reviews " + filter;
        var rows = moderation.newest(filter, cursors.below(page, list), page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), Function.identity());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "showReview", summary = "Show a review with its latest words")
    @APIResponse(
            responseCode = "200",
            description = "The review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response show(@PathParam("id") UUID id) {
        return answer(moderation.get(new ReviewId(id)));
    }

    @PUT
    @Path("{id}/moderation")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "moderateReview",
            summary = "Publish the latest words, or leave them out for one of the published reasons",
            description = "Without a reason they are published. Where nothing waits, what is published is taken down.")
    @APIResponse(
            responseCode = "200",
            description = "The review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response moderate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Moderate told) {
        var expected = IfMatch.of(ifMatch);
        return answer(moderation.decide(new ReviewId(id), expected, told.rejection()));
    }

    @GET
    @Path("{id}/published")
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER})
    @Operation(
            operationId = "showPublishedReview",
            summary = "Show what everybody sees of a review of what one has sold, with the version that a reply names")
    @APIResponse(
            responseCode = "200",
            description = "The published words",
            content = @Content(schema = @Schema(implementation = PublicReview.class)))
    public Response published(@PathParam("id") UUID id) {
        var review = moderation.sold(new ReviewId(id));
        return Answers.ok(moderation.shown(review), review);
    }

    @PUT
    @Path("{id}/reply")
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER})
    @Operation(operationId = "replyToReview", summary = "Reply in public to a review of what one has sold")
    @APIResponse(
            responseCode = "200",
            description = "The review with the reply, as everybody sees it",
            content = @Content(schema = @Schema(implementation = PublicReview.class)))
    public Response reply(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReplyTo told) {
        var expected = IfMatch.of(ifMatch);
        var review = moderation.reply(new ReviewId(id), expected, told.text());
        return Answers.ok(moderation.shown(review), review);
    }

    @Schema(name = "ModerateReview")
    record Moderate(
            @Schema(description = "Absent publishes") @Nullable
            Rejection rejection) {}

    @Schema(name = "ReplyToReview")
    record ReplyTo(@NotBlank @Size(max = 2000) String text) {}

    private Response answer(Review review) {
        return Answers.ok(moderation.view(review), review);
    }
}
