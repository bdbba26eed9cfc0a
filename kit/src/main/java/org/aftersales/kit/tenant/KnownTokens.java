package org.aftersales.kit.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens that were verified a moment ago. A caller sends the same token hundreds of times, and checking its
 * signature, or only reading it anew, costs more than all else that a short request does. A token is known for half a
 * minute at most and never beyond its expiry, so a key that the identity provider withdraws is refused as soon as that.
 * Whatever is not known is left to the mechanism that verifies, and so are challenges.
 */
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST = 5_000;

    private final Cache<String, SecurityIdentity> identities = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, SecurityIdentity>creating((token, identity) -> lifetime(identity)))
            .executor(Runnable::run) // to wake a thread that tidies up costs more than to tidy up
            .build();

    /** Before the mechanism that verifies: the highest is asked first. */
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        var header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        var isBearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Uni.createFrom().item(isBearer ? find(header.substring(BEARER.length())) : null);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext call) {
        return Uni.createFrom().item(false);
    }

    /** Who a token names that was accepted a moment ago. */
    @Nullable
    SecurityIdentity find(String token) {
        return identities.getIfPresent(token);
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
