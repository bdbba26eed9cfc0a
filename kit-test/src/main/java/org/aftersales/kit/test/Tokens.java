package org.aftersales.kit.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real signed access tokens, as the issuer gives them out: {@code sub}, {@code tenant}, {@code roles} and, for
 * retailers, {@code retailer}. Times are those of the real clock, since token expiry is never subject to {@link
 * TestClock}. The second half makes tokens that a service must refuse.
 *
 * <pre>given().auth().oauth2(Tokens.retailer("acme", "parsian")).get("/v1/units/" + id)</pre>
 */
public final class Tokens {
    static final String ISSUER = "https://issuer.test";
    static final String AUDIENCE = "aftersales";
    private static final Duration LIFETIME = Duration.ofHours(1);

    /** Signing takes longer than most of the requests that are made with a token. */
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    public static String customer(String tenant, String subject) {
        return of("customer", tenant, subject);
    }

    /** A retailer's system; its subject is derived from the retailer. */
    public static String retailer(String tenant, String retailer) {
        return SIGNED.computeIfAbsent(
                "retailer " + tenant + ' ' + retailer, key -> claims("retailer", tenant, "retailer-" + retailer)
                        .claim("retailer", retailer)
                        .sign(SigningKey.current()));
    }

    public static String agent(String tenant) {
        return of("agent", tenant, "an-agent");
    }

    public static String technician(String tenant) {
        return of("technician", tenant, "a-technician");
    }

    public static String adjuster(String tenant) {
        return of("adjuster", tenant, "an-adjuster");
    }

    public static String manager(String tenant) {
        return of("manager", tenant, "a-manager");
    }

    public static String analyst(String tenant) {
        return of("analyst", tenant, "an-analyst");
    }

    public static String admin(String tenant) {
        return of("admin", tenant, "an-admin");
    }

    /** A token of any one role; for {@code retailer} the claim of the same name is missing on purpose. */
    public static String of(String role, String tenant, String subject) {
        return SIGNED.computeIfAbsent(
                String.join(" ", "of", role, tenant, subject),
                key -> claims(role, tenant, subject).sign(SigningKey.current()));
    }

    /** A token of somebody who is several things, as one who works here and has bought here. */
    public static String ofRoles(Set<String> roles, String tenant, String subject) {
        return claims("customer", tenant, subject).claim("roles", roles).sign(SigningKey.current());
    }

    /** The usual token of a role: a retailer gets the retailer {@code parsian}, everybody a subject of their own. */
    public static String ofRole(String role, String tenant) {
        return role.equals("retailer") ? retailer(tenant, "parsian") : of(role, tenant, "a-" + role);
    }

    public static String expired(String role, String tenant) {
        return claims(role, tenant, "late")
                .issuedAt(Instant.EPOCH)
                .expiresAt(Instant.EPOCH.plus(LIFETIME))
                .sign(SigningKey.current());
    }

    /** A good token that is soon none any more. */
    public static String expiringIn(Duration lifetime, String role, String tenant) {
        return claims(role, tenant, "in-haste").expiresIn(lifetime).sign(SigningKey.current());
    }

    /** A good token with the signature of another one. */
    public static String altered(String token) {
        var parts = token.split("\\.");
        var stranger =
                Jwt.claims().subject("forger").sign(SigningKey.stranger()).split("\\.");
        return parts[0] + "." + parts[1] + "." + stranger[2];
    }

    public static String wrongKey(String role, String tenant) {
        return claims(role, tenant, "forger").sign(SigningKey.stranger());
    }

    public static String wrongAudience(String role, String tenant) {
        return claims(role, tenant, "passer-by").audience("elsewhere").sign(SigningKey.current());
    }

    public static String wrongIssuer(String role, String tenant) {
        return claims(role, tenant, "passer-by")
                .issuer("https://elsewhere.test")
                .sign(SigningKey.current());
    }

    public static String noTenant(String role) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("homeless")
                .claim("roles", Set.of(role))
                .expiresIn(LIFETIME)
                .sign(SigningKey.current());
    }

    /** The right claims with the algorithm {@code none} and no signature. */
    public static String algNone(String role, String tenant) {
        var signed = of(role, tenant, "forger").split("\\.");
        var header = "{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + "." + signed[1] + ".";
    }

    private static JwtClaimsBuilder claims(String role, String tenant, String subject) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .claim("tenant", tenant)
                .claim("roles", Set.of(role))
                .expiresIn(LIFETIME);
    }
}
