package org.aftersales.warranty.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.kit.privacy.PersonalData;

/**
 * Signs cards as JWS (RFC 7515) by Ed25519 (RFC 8032, RFC 8037), so that anybody can tell ours without asking us. The
 * key follows from the service's secret: all instances have the same, and a changed secret, which makes the codes of
 * issued cards invalid, changes it too.
 */
@ApplicationScoped
class CardSigner {

    private static final int KEY_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ObjectMapper json;
    private final PrivateKey key;
    private final String point;
    private final String keyId;

    CardSigner(PersonalData keyed, ObjectMapper json) {
        this.json = json;
        var pair = pair(keyed.digest("warranty-card-signature", "1"));
        this.key = pair.getPrivate();
        var encoded = pair.getPublic().getEncoded();
        this.point = BASE64.encodeToString(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
        this.keyId = thumbprint();
    }

    /** The generator draws exactly the 32 bytes that are the private key; here it is told which. */
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, KEY_BYTES);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 7638. */
    private String thumbprint() {
        var members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + point + "\"}";
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key to verify with, as a JWK. */
    Map<String, String> publicKey() {
        return new TreeMap<>(
                Map.of("kty", "OKP", "crv", "Ed25519", "x", point, "kid", keyId, "alg", "EdDSA", "use", "sig"));
    }

    /** The card in JWS compact serialization. */
    String sign(CardClaims card) {
        try {
            var header = new TreeMap<>(Map.of("alg", "EdDSA", "kid", keyId, "typ", "warranty-card+jwt"));
            var signed = encoded(header) + "." + encoded(card);
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String encoded(Object value) {
        try {
            return BASE64.encodeToString(json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
