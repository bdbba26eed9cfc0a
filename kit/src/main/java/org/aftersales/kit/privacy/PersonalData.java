package org.aftersales.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.aftersales.kit.KitConfig;

/**
 * Personal columns, encrypted with AES-256-GCM. Column and row are authenticated with the value, so that one copied
 * elsewhere does not open.
 */
@ApplicationScoped
public class PersonalData {
    private final KeyRing keys;
    private final SecretKey indexKey;

    PersonalData(KitConfig config) {
        this.keys = new KeyRing(config.personalDataKeys());
        this.indexKey = new SecretKeySpec(Base64.getDecoder().decode(config.secret()), "HmacSHA256");
    }

    /** Seals a text for one column, named {@code table.column}, of one row. */
    public byte[] seal(String tableColumn, UUID id, String plain) {
        return sealBytes(tableColumn, id, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #seal}, for bytes. */
    public byte[] sealBytes(String tableColumn, UUID id, byte[] plain) {
        return keys.seal(place(tableColumn, id), plain);
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
        return keys.open(place(tableColumn, id), sealed);
    }

    private static String place(String tableColumn, UUID id) {
        return tableColumn + "|" + id;
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
}
