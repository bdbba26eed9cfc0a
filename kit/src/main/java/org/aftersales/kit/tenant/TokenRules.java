package org.aftersales.kit.tenant;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a token must say beyond being valid: a subject and a well-formed tenant. Others are refused with 401. Our claims
 * become attributes of the identity, because the token's own look-up of a claim it does not know costs an exception.
 */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {
    static final String TENANT = "tenant";
    static final String RETAILER = "retailer";

    private final KnownTokens known;

    TokenRules(KnownTokens known) {
        this.known = known;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || identity.getAttribute(TENANT) != null) {
            return Uni.createFrom().item(identity);
        }
        if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                && token.getSubject() != null
                && token.getClaims().getClaimValue(TENANT) instanceof Object tenant
                && Tenants.isName(tenant.toString())) {
            var named = named(token, identity, tenant.toString());
            known.keep(token, named);
            return Uni.createFrom().item(named);
        }
        return Uni.createFrom().failure(new AuthenticationFailedException("the token lacks a subject or tenant"));
    }

    /** Without the attributes that came with it: they belong to one request. */
    private static SecurityIdentity named(OidcJwtCallerPrincipal token, SecurityIdentity identity, String tenant) {
        var named = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles())
                .addAttribute(TENANT, tenant);
        if (token.getClaims().getClaimValue(RETAILER) instanceof Object retailer) {
            named.addAttribute(RETAILER, retailer.toString());
        }
        return named.build();
    }
}
