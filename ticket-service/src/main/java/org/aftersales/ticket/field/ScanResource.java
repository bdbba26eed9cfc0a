package org.aftersales.ticket.field;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.aftersales.kit.rest.AsksOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/field/scans")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Field work")
class ScanResource {
    private final ScanUseCases scans;

    ScanResource(ScanUseCases scans) {
        this.scans = scans;
    }

    /** What a scanner read. */
    @Schema(name = "ScanDevice")
    record ScanDevice(
            @Schema(description = "the content of the code, as it was read") @NotBlank @Size(max = 2000)
            String scan) {}

    @POST
    @AsksOnly
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "Find out whose a scanned device is, with a ticket about it filled in",
            description = "The label is a GS1 Digital Link, as QR codes have it, or a GS1 element string. Answers 422"
                    + " `unreadable-scan` where it names no unit, 404 `unknown-unit` where nobody has registered it.")
    public ScanView scan(@Valid @NotNull ScanDevice told) {
        return scans.scan(told.scan());
    }
}
