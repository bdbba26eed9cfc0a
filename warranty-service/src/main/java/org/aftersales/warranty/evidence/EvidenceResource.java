package org.aftersales.warranty.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.claim.ReasonWords;
import org.aftersales.warranty.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/units/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Start evidence")
class EvidenceResource {

    private final EvidenceUseCases useCases;
    private final HttpHeaders headers;

    EvidenceResource(EvidenceUseCases useCases, HttpHeaders headers) {
        this.useCases = useCases;
        this.headers = headers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER})
    @Operation(
            summary = "Tell when something happened from which the warranty can start",
            description = "Every piece is kept, also one that another source contradicts. Of one kind the most trusted "
                    + "source counts (STAFF, EXTERNAL, MAKER, RETAILER, CUSTOMER), of one source the newest, unless a "
                    + "more trusted source has told of another event that rules the day out. Only a day that has not "
                    + "come, or that the same source's own words rule out, is refused. Where the start moves by the "
                    + "rule of the policy that the unit was sold under, the coverages follow and the card gets a new "
                    + "version. If-Match may name the version of the unit that was seen.")
    @APIResponseSchema(value = ToldView.class, responseCode = "201")
    public Response tell(
            @PathParam("id") UnitId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull TellEvidence evidence) {
        var told = useCases.tell(id, version == null ? null : IfMatch.of(version), evidence);
        return Answers.created(
                "/v1/units/" + id + "/evidence",
                ToldView.of(told, language()),
                told.shown().unit().version());
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
    @Operation(
            summary = "From when a unit's warranty runs, and all evidence of it",
            description =
                    "Each piece with its rank among those of its kind and why it counts or not, in the language of "
                            + "Accept-Language, English or Persian.")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "200")
    public Response of(@PathParam("id") UnitId id) {
        var shown = useCases.of(id);
        return Answers.ok(EvidenceView.of(shown, language()), shown.unit().version());
    }

    private Locale language() {
        return ReasonWords.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
