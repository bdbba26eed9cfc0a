package org.aftersales.kit.privacy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of AES-256-GCM, of which the first seals and all open. The sealed form is: length of the key id (1 byte), key id,
 * nonce (12 bytes), ciphertext with tag. Where a value belongs is authenticated with it.
 */
final class KeyRing {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Named once: the search for a provider costs more than the sealing of a name. */
    private static final Provider PROVIDER = Security.getProvider("SunJCE");

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String current;

    /**
     * @param told {@code id:base64} of 32 bytes each, comma-separated
     * @throws IllegalArgumentException when that is not what was told
     */
    KeyRing(String told) {
        for (var entry : told.split(",")) {
            var parts = entry.strip().split(":", 2);
            if (parts.length != 2) throw new IllegalArgumentException("personal data keys are id:base64, ...");
            var key = Base64.getDecoder().decode(parts[1]);
            if (key.length != 32) throw new IllegalArgumentException("key " + parts[0] + " is not of 32 bytes");
            keys.put(parts[0], new SecretKeySpec(key, "AES"));
        }
        this.current = keys.keySet().iterator().next();
    }

    byte[] seal(String place, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var keyId = current.getBytes(StandardCharsets.UTF_8);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, place);
            var sealed = ByteBuffer.allocate(1 + keyId.length + NONCE + cipher.getOutputSize(plain.length));
            sealed.put((byte) keyId.length).put(keyId).put(nonce).put(cipher.doFinal(plain));
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place, e);
        }
    }

    /** @throws IllegalStateException when it was changed, belongs elsewhere, or its key is unknown */
    byte[] open(String place, byte[] sealed) {
        try {
            var buffer = ByteBuffer.wrap(sealed);
            var keyId = new byte[buffer.get()];
            var nonce = new byte[NONCE];
            buffer.get(keyId).get(nonce);
            var cipher = cipher(Cipher.DECRYPT_MODE, new String(keyId, StandardCharsets.UTF_8), nonce, place);
            return cipher.doFinal(sealed, buffer.position(), buffer.remaining());
        } catch (GeneralSecurityException | BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalStateException("cannot open " + place, e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String place) throws GeneralSecurityException {
        var key = keys.get(keyId);
        if (key == null) throw new IllegalStateException("unknown personal data key " + keyId);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", PROVIDER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
