package org.aftersales.kit.test;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The key that signs test tokens: made once per JVM and handed over in a system property, because Quarkus loads test
 * resources and test classes in different class loaders.
 */
final class SigningKey {
    private static final String PROPERTY = "aftersales.test.signing-key";
    private static final int BITS = 2048;

    private SigningKey() {}

    static PrivateKey current() {
        try {
            var encoded = Base64.getDecoder().decode(sharedKey());
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the shared signing key cannot be read", e);
        }
    }

    /** The public half as base64 of its X.509 form, as {@code quarkus.oidc.public-key} takes it. */
    static String publicKey() {
        var key = (RSAPrivateCrtKey) current();
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return Base64.getEncoder()
                    .encodeToString(
                            KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public key cannot be derived", e);
        }
    }

    /** A key nobody trusts. */
    static PrivateKey stranger() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is not available", e);
        }
    }

    private static String sharedKey() {
        synchronized (System.getProperties()) {
            var shared = System.getProperty(PROPERTY);
            if (shared == null) {
                shared = Base64.getEncoder().encodeToString(stranger().getEncoded());
                System.setProperty(PROPERTY, shared);
            }
            return shared;
        }
    }
}
