package org.aftersales.feedback.survey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/survey-templates/{code}/versions/{version}/anonymous-responses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Surveys")
class AnonymousResource {

    private final AnonymousUseCases responses;
    private final Cursors cursors;

    AnonymousResource(AnonymousUseCases responses, Cursors cursors) {
        this.responses = responses;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            summary = "List what was answered anonymously, in no order",
            description = "From the day after on, by crowds: an answer waits until it is told with four others of its"
                    + " version and occasion at least, and its day (UTC) is the last of theirs.")
    public Page<AnonymousView> list(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var survey = TemplateRef.of(code, version);
        var list = "anonymous responses to " + code + " " + version;
        var rows = responses.of(survey, cursors.below(page, list), page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), Function.identity());
    }
}
