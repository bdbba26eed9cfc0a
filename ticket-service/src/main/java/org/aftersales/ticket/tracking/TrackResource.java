package org.aftersales.ticket.tracking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.TooManyRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public tracking page. Everything it says, also what went wrong, is a page in the visitor's language. */
@Path("/t/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Tracking")
class TrackResource {

    private final TrackingUseCases tracking;
    private final TrackPages pages;
    private final RateLimits limits;
    private final TrackingSettings settings;

    TrackResource(TrackingUseCases tracking, TrackPages pages, RateLimits limits, TrackingSettings settings) {
        this.tracking = tracking;
        this.pages = pages;
        this.limits = limits;
        this.settings = settings;
    }

    /** Also what link scanners and previews call, any number of times: nothing is recorded. */
    @GET
    @Operation(summary = "The ticket behind a link, as a page; recording nothing, however often it is read")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response show(
            @PathParam("token") String token,
            @QueryParam("lang") @Nullable String asked,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String preferred,
            @Context HttpServerRequest request) {
        var language = PageLanguage.of(asked, preferred);
        return page(token, language, request.remoteAddress().hostAddress()).build();
    }

    @GET
    @Path("files/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A file of a message that the page behind a link shows, once it may be read")
    @APIResponse(
            responseCode = "200",
            description = "The picture or document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(
            @PathParam("token") String token,
            @PathParam("file") UUID file,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String preferred,
            @Context HttpServerRequest request) {
        var language = PageLanguage.of(null, preferred);
        return guarded(language, request.remoteAddress().hostAddress(), () -> download(token, file))
                .build();
    }

    private Response.ResponseBuilder download(String token, UUID file) {
        StreamingOutput body = tracking.file(token, file)::sendTo;
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"attachment-" + file + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private Response.ResponseBuilder page(String token, PageLanguage language, String client) {
        return guarded(language, client, () -> {
            var tracked = tracking.behind(token);
            return pages.ticket(language, token, tracked.ticket(), tracked.expiresAt());
        });
    }

    private Response.ResponseBuilder guarded(
            PageLanguage language, String client, Supplier<Response.ResponseBuilder> answer) {
        try {
            limits.check("tracking-page-views", client, settings.viewsPerMinute());
            return answer.get();
        } catch (NotFound e) {
            return pages.note(404, language, TrackNote.UNKNOWN);
        } catch (TooManyRequests e) {
            return pages.note(429, language, TrackNote.BUSY)
                    .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds());
        }
    }
}
