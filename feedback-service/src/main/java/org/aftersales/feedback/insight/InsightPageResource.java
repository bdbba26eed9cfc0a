package org.aftersales.feedback.insight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page for managers, behind whatever signs them in and passes their token on. */
@Path("/insight")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Roles.MANAGER)
@Tag(name = "Insight")
class InsightPageResource {

    private final InsightPages pages;

    InsightPageResource(InsightPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "insightPage",
            summary = "The last 30 days and twelve months as a page, in English or Persian",
            description = "Groups are those of by; by product where it is absent or MONTH. In Persian, days and months"
                    + " are those of the Solar Hijri calendar.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response show(
            @QueryParam("by") @Nullable Grouping by,
            @QueryParam("lang") @Nullable String asked,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String preferred) {
        var grouping = by == null || !by.isTrait() ? Grouping.PRODUCT : by;
        return pages.show(PageLanguage.of(asked, preferred), grouping)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
