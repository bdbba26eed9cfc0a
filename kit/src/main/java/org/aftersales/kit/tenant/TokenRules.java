package org.aftersales.kit.tenant;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a token must say beyond being valid: a subject and a well-formed tenant. Others are refused with 401. */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {
    static final String TENANT = "tenant";
    static final String RETAILER = "retailer";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || accepts(identity)) return Uni.createFrom().item(identity);
        return Uni.createFrom().failure(new AuthenticationFailedException("the token lacks a subject or tenant"));
    }

    private static boolean accepts(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getSubject() != null
                && token.<Object>getClaim(TENANT) instanceof Object tenant
                && Tenants.isName(tenant.toString());
    }
}
