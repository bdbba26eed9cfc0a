package org.aftersales.feedback.survey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Surveys")
class ResponseResource {

    private final ResponseUseCases responses;
    private final Cursors cursors;

    ResponseResource(ResponseUseCases responses, Cursors cursors) {
        this.responses = responses;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "List what customers answered, in scores and in their own words, newest invitation first")
    public Page<ResponseView> list(@BeanParam ResponseQuery query) {
        var page = query.page();
        var list = "responses of " + query.ticketId();
        var before = cursors.below(page, list);
        var rows = responses.newest(query.ticketId(), before, page.limit());
        return cursors.page(rows, page, list, view -> view.invitationId().toString(), Function.identity());
    }
}
