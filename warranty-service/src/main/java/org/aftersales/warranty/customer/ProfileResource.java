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

@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Profiles")
class ProfileResource {

    private final ProfileAnswers profiles;
    private final ProfileUseCases useCases;

    ProfileResource(ProfileAnswers profiles, ProfileUseCases useCases) {
        this.profiles = profiles;
        this.useCases = useCases;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "What is known of a customer", description = "That it was read is recorded.")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response read(@PathParam("id") CustomerId id) {
        return profiles.read(new Whose.Named(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            summary = "Write down who a customer is and how they are reached",
            description =
                    "Replaces all of it. For people who asked for it; themselves they do it in their own profile.")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response describe(
            @PathParam("id") CustomerId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @NotNull TellProfile profile) {
        return profiles.describe(new Whose.Named(id), version, profile);
    }

    @GET
    @Path("/{id}/consents")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "What a customer allowed and took back, newest first")
    public Page<ProfileView.ConsentView> consents(
            @PathParam("id") CustomerId id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return profiles.consents(new Whose.Named(id), PageRequest.of(limit, after));
    }

    @PUT
    @Path("/{id}/consents/{purpose}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "Write down that a customer allows something or takes it back")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response decide(
            @PathParam("id") CustomerId id,
            @PathParam("purpose") ConsentPurpose purpose,
            @NotNull DecideConsent decision) {
        return profiles.decide(new Whose.Named(id), purpose, decision);
    }

    @GET
    @Path("/{id}/safety-contact")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Where safety notices reach a customer, and nothing else does",
            description = "That it was read is recorded.")
    public SafetyContact safetyContact(@PathParam("id") CustomerId id) {
        return useCases.safetyContact(new Whose.Named(id));
    }

    @PUT
    @Path("/{id}/safety-contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "Write down where safety notices reach a customer; it is used for nothing else")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response keepForSafety(
            @PathParam("id") CustomerId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @NotNull TellSafetyContact contact) {
        return profiles.keepForSafety(new Whose.Named(id), version, contact);
    }

    @DELETE
    @Path("/{id}/safety-contact")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "Keep no contact for a customer's safety notices alone any more")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200")
    public Response forgetSafetyContact(
            @PathParam("id") CustomerId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return profiles.keepForSafety(new Whose.Named(id), version, null);
    }

    @GET
    @Path("/{id}/readings")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Who of the staff read what of a customer, newest first")
    public Page<ReadingView> readings(
            @PathParam("id") CustomerId id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return profiles.readings(id, PageRequest.of(limit, after));
    }
}
