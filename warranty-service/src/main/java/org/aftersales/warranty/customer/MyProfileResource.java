package org.aftersales.warranty.customer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Own profile")
class MyProfileResource {

    private static final Whose OWN = new Whose.Own();

    private final ProfileAnswers profiles;
    private final ProfileUseCases useCases;

    MyProfileResource(ProfileAnswers profiles, ProfileUseCases useCases) {
        this.profiles = profiles;
        this.useCases = useCases;
    }

    @GET
    @Operation(
            summary = "What is known of me",
            description = "Whoever is a customer of several retailers reads the profile they were linked to first.")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response read() {
        return profiles.read(OWN);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say who I am and how I am reached",
            description = "Replaces all of it, for all retailers whose customer I am.")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response describe(
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @NotNull TellProfile profile) {
        return profiles.describe(OWN, version, profile);
    }

    @GET
    @Path("/consents")
    @Operation(summary = "What I allowed and took back, newest first")
    public Page<ProfileView.ConsentView> consents(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return profiles.consents(OWN, PageRequest.of(limit, after));
    }

    @PUT
    @Path("/consents/{purpose}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Allow something or take it back")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response decide(@PathParam("purpose") ConsentPurpose purpose, @NotNull DecideConsent decision) {
        return profiles.decide(OWN, purpose, decision);
    }

    @GET
    @Path("/safety-contact")
    @Operation(summary = "Where safety notices reach me, and nothing else does")
    public SafetyContact safetyContact() {
        return useCases.safetyContact(OWN);
    }

    @PUT
    @Path("/safety-contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say where safety notices reach me; it is used for nothing else")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response keepForSafety(
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @NotNull TellSafetyContact contact) {
        return profiles.keepForSafety(OWN, version, contact);
    }

    @DELETE
    @Path("/safety-contact")
    @Operation(summary = "Keep no contact for safety notices alone any more")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response forgetSafetyContact(
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return profiles.keepForSafety(OWN, version, null);
    }
}
