package org.aftersales.warranty.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.scan.ScanUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/counter-claims")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Claims")
class CounterClaimResource {

    private final CounterUseCases useCases;
    private final ScanUseCases scans;

    CounterClaimResource(CounterUseCases useCases, ScanUseCases scans) {
        this.useCases = useCases;
        this.scans = scans;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "File a claim for a unit that nobody has registered", description = """
                    For somebody at the counter with the goods and a proof of purchase, which was sent before. The \
                    unit is registered and the claim filed, both or neither. Whoever has the goods becomes a customer \
                    of their own, and links it by the card; nobody is recognised by telephone or e-mail.""")
    @APIResponseSchema(value = CounterClaimView.class, responseCode = "201")
    public Response file(@Valid @NotNull FileAtCounter told) {
        var mistakes = new Mistakes();
        var label = mistakes.unless(() -> told.purchase().item(scans::read));
        var filed = useCases.file(label, told, mistakes);
        return Answers.created("/v1/claims/" + filed.claim().id(), filed, 0);
    }
}
