package org.aftersales.kit.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jose4j.jwt.NumericDate;

/**
 * Access tokens that were verified a moment ago. A caller sends the same token hundreds of times, and checking its
 * signature and reading it anew costs more than all else that a short request does. A token is known for half a minute
 * at most and never beyond its expiry, so a key that the identity provider withdraws is refused as soon as that.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST = 5_000;

    private final Cache<String, SecurityIdentity> identities = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, SecurityIdentity>creating((token, identity) -> lifetime(identity)))
            .build();

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the provider that verifies, which has the default priority: the highest is asked first. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    /** Nothing for a token that is not known; the provider that verifies is asked then. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identities.getIfPresent(request.getToken().getToken()));
    }

    /** Remembers who an accepted token names; the identity must hold nothing of the request that it came with. */
    void keep(OidcJwtCallerPrincipal token, SecurityIdentity identity) {
        identities.put(token.getRawToken(), identity);
    }

    /** By the clock of the library that verifies: a token's expiry is never judged by another one. */
    private static Duration lifetime(SecurityIdentity identity) {
        var expiry = ((OidcJwtCallerPrincipal) identity.getPrincipal()).getExpirationTime();
        var left = Duration.ofSeconds(expiry - NumericDate.now().getValue());
        if (left.isNegative()) return Duration.ZERO;
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
