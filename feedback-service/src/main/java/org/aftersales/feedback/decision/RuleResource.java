package org.aftersales.feedback.decision;

import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.AsksOnly;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is asked what, and when: in versions, of which the latest holds. */
@Path("/v1/survey-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Survey rules")
class RuleResource {

    private static final String LIST = "survey-rules";
    private static final String NEXT_OF =
            "Of which rule it would be the next version: what that has sent before the days counts for its quota";

    private final RuleUseCases rules;
    private final SimulationUseCases simulations;
    private final Cursors cursors;

    RuleResource(RuleUseCases rules, SimulationUseCases simulations, Cursors cursors) {
        this.rules = rules;
        this.simulations = simulations;
        this.cursors = cursors;
    }

    @PUT
    @Path("{code}/versions/{version}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Publish the next version of a rule: it holds for what happens from now on",
            description = "The same version again is answered with 200; with other words it is refused: 409.")
    @APIResponse(
            responseCode = "201",
            description = "The version is new",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version was there",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    public Response publish(
            @PathParam("code") String code, @PathParam("version") int version, @Valid @NotNull RuleDocument document) {
        var ref = RuleRef.of(code, version);
        var isNew = rules.publish(ref, document);
        var view = rules.find(ref);
        var path = "/v1/survey-rules/" + code + "/versions/" + version;
        return isNew ? Answers.created(path, view, version) : Answers.ok(view, version);
    }

    @GET
    @Path("{code}/versions/{version}")
    @RolesAllowed({AGENT, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Show a version of a rule")
    public RuleView show(@PathParam("code") String code, @PathParam("version") int version) {
        return rules.find(RuleRef.of(code, version));
    }

    @GET
    @RolesAllowed({AGENT, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "List rule versions by code and number")
    public Page<RuleView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var from = page.after() == null ? " 0" : cursors.open(page.after(), LIST);
        var space = from.indexOf(' ');
        var behind = new RuleRef(from.substring(0, space), Integer.parseInt(from.substring(space + 1)));
        var rows = rules.inOrder(behind, page.limit() + 1);
        return cursors.page(rows, page, LIST, row -> row.code() + " " + row.version(), row -> row);
    }

    @POST
    @Path("simulation")
    @AsksOnly
    @RolesAllowed({MANAGER, ANALYST, ADMIN})
    @Operation(
            summary = "What a rule would have decided about what has happened, beside what was decided",
            description = "About what happened in the days, in UTC, at most 366, to no more than 2 000 subjects, the"
                    + " latest: at the moments that the rule has for it, also where nobody was asked. What of it is not"
                    + " kept is judged by what was decided, of no more than 10 000 decisions. Whom CUSTOMER_SINCE would"
                    + " have asked, of no more than 2 000 customers, is told by what is known of them now. What was"
                    + " sent before counts for the ceiling, the quarantine and the budget of the month. Nothing is"
                    + " stored and nobody is asked.")
    public SimulationView simulate(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("code") @Parameter(description = NEXT_OF) @Nullable String code,
            @Valid @NotNull RuleDocument document) {
        return simulations.simulate(from, to, code, document);
    }
}
