package org.aftersales.kit.tenant;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * What a token must say beyond being valid: a subject and a well-formed tenant. Others are refused with 401. Our claims
 * become attributes of the identity, because the token's own look-up of a claim it does not know costs an exception.
 */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {
    static final String TENANT = "tenant";
    static final String RETAILER = "retailer";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) return Uni.createFrom().item(identity);
        if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                && token.getSubject() != null
                && token.getClaims().getClaimValue(TENANT) instanceof Object tenant
                && Tenants.isName(tenant.toString())) {
            return Uni.createFrom()
                    .item(withClaims(identity, tenant, token.getClaims().getClaimValue(RETAILER)));
        }
        return Uni.createFrom().failure(new AuthenticationFailedException("the token lacks a subject or tenant"));
    }

    private static SecurityIdentity withClaims(SecurityIdentity identity, Object tenant, @Nullable Object retailer) {
        var named = QuarkusSecurityIdentity.builder(identity).addAttribute(TENANT, tenant.toString());
        if (retailer != null) named.addAttribute(RETAILER, retailer.toString());
        return named.build();
    }
}
