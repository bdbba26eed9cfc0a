package org.aftersales.ticket.appointment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/late-change-rules")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class LateRuleResource {

    private final LateRuleUseCases useCases;

    LateRuleResource(LateRuleUseCases useCases) {
        this.useCases = useCases;
    }

    /** The rule for appointments of a type. */
    @Schema(name = "LateChangeRuleOfType")
    record LateRuleView(AppointmentType type, LateRuleDocument rule) {
        static LateRuleView of(LateRule rule) {
            return new LateRuleView(rule.type(), rule.document());
        }
    }

    @PUT
    @Path("{type}")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Say until when customers change an appointment of a type in time, and what it costs later",
            description = "Holds for every change from then on. A change of the rule needs If-Match.")
    @APIResponse(
            responseCode = "201",
            description = "Nothing was said before",
            content = @Content(schema = @Schema(implementation = LateRuleView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content = @Content(schema = @Schema(implementation = LateRuleView.class)))
    public Response tell(
            @PathParam("type") AppointmentType type,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull LateRuleDocument document) {
        var told = useCases.tell(type, document, ifMatch);
        var view = LateRuleView.of(told.rule());
        var version = told.rule().version();
        return told.isNew()
                ? Answers.created("/v1/late-change-rules/" + type, view, version)
                : Answers.ok(view, version);
    }

    @GET
    @Path("{type}")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "Until when customers change an appointment of a type in time, and what it costs later")
    @APIResponseSchema(value = LateRuleView.class, responseCode = "200")
    public Response find(@PathParam("type") AppointmentType type) {
        var rule = useCases.find(type);
        return Answers.ok(LateRuleView.of(rule), rule.version());
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "List the rules of all types for which one was told")
    public Page<LateRuleView> list() {
        return new Page<>(useCases.all().stream().map(LateRuleView::of).toList(), null);
    }
}
