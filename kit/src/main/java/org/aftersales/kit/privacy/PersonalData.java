package org.aftersales.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.aftersales.kit.KitConfig;

/**
 * Personal columns, encrypted with AES-256-GCM. The sealed form is: length of the key id (1 byte), key id, nonce (12
 * bytes), ciphertext with tag. Column and row are authenticated with it, so that a value copied elsewhere does not
 * open.
 */
@ApplicationScoped
public class PersonalData {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String current;
    private final SecretKey indexKey;

    PersonalData(KitConfig config) {
        for (var entry : config.personalDataKeys().split(",")) {
            var parts = entry.strip().split(":", 2);
            if (parts.length != 2) throw new IllegalArgumentException("personal data keys are id:base64, ...");
            var key = Base64.getDecoder().decode(parts[1]);
            if (key.length != 32) throw new IllegalArgumentException("key " + parts[0] + " is not of 32 bytes");
            keys.put(parts[0], new SecretKeySpec(key, "AES"));
        }
        this.current = keys.keySet().iterator().next();
        this.indexKey = new SecretKeySpec(Base64.getDecoder().decode(config.secret()), "HmacSHA256");
    }

    /** Seals a text for one column, named {@code table.column}, of one row. */
    public byte[] seal(String tableColumn, UUID id, String plain) {
        return sealBytes(tableColumn, id, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #seal}, for bytes. */
    public byte[] sealBytes(String tableColumn, UUID id, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var keyId = current.getBytes(StandardCharsets.UTF_8);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, tableColumn, id);
            var sealed = ByteBuffer.allocate(1 + keyId.length + NONCE + cipher.getOutputSize(plain.length));
            sealed.put((byte) keyId.length).put(keyId).put(nonce).put(cipher.doFinal(plain));
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + tableColumn, e);
        }
    }

    /**
     * Opens what {@link #seal} made for the same column and row.
     *
     * @throws IllegalStateException when it was changed, belongs elsewhere, or its key is unknown
     */
    public String open(String tableColumn, UUID id, byte[] sealed) {
        return new String(openBytes(tableColumn, id, sealed), StandardCharsets.UTF_8);
    }

    /** As {@link #open}, for bytes. */
    public byte[] openBytes(String tableColumn, UUID id, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        var keyId = new byte[buffer.get()];
        var nonce = new byte[NONCE];
        buffer.get(keyId).get(nonce);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, new String(keyId, StandardCharsets.UTF_8), nonce, tableColumn, id);
            return cipher.doFinal(sealed, buffer.position(), buffer.remaining());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + tableColumn, e);
        }
    }

    /** A keyed digest by which equal texts are found without storing them; {@code domain} keeps uses apart. */
    public byte[] digest(String domain, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            mac.update(domain.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String tableColumn, UUID id)
            throws GeneralSecurityException {
        var key = keys.get(keyId);
        if (key == null) throw new IllegalStateException("unknown personal data key " + keyId);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((tableColumn + "|" + id).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
