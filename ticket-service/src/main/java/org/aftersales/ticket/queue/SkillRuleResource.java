package org.aftersales.ticket.queue;

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
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Answers;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/skill-rules")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class SkillRuleResource {
    private final SkillRuleUseCases rules;

    SkillRuleResource(SkillRuleUseCases rules) {
        this.rules = rules;
    }

    @PUT
    @Path("{code}")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Say which skill tickets need where nobody says so, by their kind and product",
            description = "Counts for tickets that are opened from then on and wait in queues. The product is that of"
                    + " the ticket or of its unit, else of its first device. The same again changes nothing; a change"
                    + " needs If-Match.")
    @APIResponse(
            responseCode = "201",
            description = "The rule is new",
            content = @Content(schema = @Schema(implementation = SkillRuleDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The rule was there, or was changed",
            content = @Content(schema = @Schema(implementation = SkillRuleDocument.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SkillRuleDocument told) {
        if (!Codes.isCode(code)) throw new NotFound();
        var put = rules.put(code, told, ifMatch);
        var rule = put.rule();
        return put.created()
                ? Answers.created("/v1/skill-rules/" + code, rule.document(), rule.version())
                : Answers.ok(rule.document(), rule.version());
    }

    @GET
    @Path("{code}")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "Read a rule of skills")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = SkillRuleDocument.class)))
    public Response find(@PathParam("code") String code) {
        var rule = rules.find(code);
        return Answers.ok(rule.document(), rule.version());
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "List all rules of skills, in the order in which tickets are held against them")
    public SkillRuleList list() {
        return new SkillRuleList(rules.all().stream()
                .map(rule -> new SkillRuleItem(rule.code(), rule.document()))
                .toList());
    }

    /** One of a list. */
    record SkillRuleItem(String code, SkillRuleDocument rule) {}

    record SkillRuleList(List<SkillRuleItem> items) {}
}
