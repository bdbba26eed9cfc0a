package org.aftersales.kit.tenant;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.aftersales.kit.problem.Forbidden;

/** Who asks, as the verified access token says; nothing is taken from other headers or from bodies. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's {@code sub}: opaque, stable, not a name. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** The token's {@code tenant}. */
    public String tenant() {
        return findTenant().orElseThrow(() -> new IllegalStateException("anonymous callers have no tenant"));
    }

    Optional<String> findTenant() {
        return claim(TokenRules.TENANT);
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /**
     * The retailer on whose behalf a caller of role retailer acts.
     *
     * @throws Forbidden when the token names none
     */
    public String retailer() {
        return claim(TokenRules.RETAILER)
                .orElseThrow(() -> new Forbidden("no-retailer", "The token names no retailer."));
    }

    private Optional<String> claim(String name) {
        return Optional.ofNullable(identity.getAttribute(name));
    }
}
