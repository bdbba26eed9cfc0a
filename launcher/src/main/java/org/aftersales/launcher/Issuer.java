package org.aftersales.launcher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The local OpenID Connect issuer. Whoever asks its token endpoint gets what they ask for, so it belongs on a
 * developer's machine only. Its key is kept: tokens stay valid over a restart.
 */
final class Issuer implements AutoCloseable {
    static final String ID = "aftersales";
    static final String AUDIENCE = "aftersales";
    private static final long TOKEN_SECONDS = 8 * 3600;

    private final MockOAuth2Server server;
    private final int port;
    private boolean started;

    Issuer(PlatformOptions options, Secrets secrets) {
        port = options.ports().issuer();
        var keys = new KeyProvider(List.of(key(secrets)), JWSAlgorithm.RS256.getName());
        server = new MockOAuth2Server(new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(keys),
                Set.of(new ClaimsFromForm()),
                new MockWebServerWrapper()));
    }

    void start() {
        try {
            server.start(InetAddress.getByName("127.0.0.1"), port);
            started = true;
        } catch (IOException | IllegalStateException e) {
            throw new LaunchFailure("the issuer did not start: " + e.getMessage(), e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/" + ID);
    }

    @Override
    public void close() {
        if (started) {
            server.shutdown();
        }
    }

    private static JWK key(Secrets secrets) {
        var stored = secrets.keep("issuer.key", Issuer::newKey);
        try {
            return JWK.parse(stored);
        } catch (ParseException e) {
            throw new LaunchFailure("the issuer's key is damaged: ./dev reset makes a new one", e);
        }
    }

    /** The key's id is the issuer's: the server looks a signing key up by that. */
    private static String newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(ID)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new LaunchFailure("the issuer's key could not be made: " + e.getMessage(), e);
        }
    }

    /** Turns the form fields of a token request into the claims that the services read. */
    private static final class ClaimsFromForm implements OAuth2TokenCallback {
        @Override
        public String issuerId() {
            return ID;
        }

        @Override
        public String subject(TokenRequest request) {
            return field(request, "sub", "local-developer");
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(AUDIENCE);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            var claims = new HashMap<String, Object>();
            claims.put("tenant", field(request, "tenant", "demo"));
            claims.put("roles", List.of(field(request, "roles", "customer").split(",")));
            var retailer = field(request, "retailer", "");
            if (!retailer.isEmpty()) {
                claims.put("retailer", retailer);
            }
            return claims;
        }

        @Override
        public long tokenExpiry() {
            return TOKEN_SECONDS;
        }

        private static String field(TokenRequest request, String name, String otherwise) {
            var values = request.getCustomParameter(name);
            return values == null || values.isEmpty() ? otherwise : values.getFirst();
        }
    }
}
