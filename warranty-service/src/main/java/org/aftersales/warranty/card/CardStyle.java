package org.aftersales.warranty.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A page's one style sheet, inlined.
 *
 * @param policy the {@code Content-Security-Policy}: no script, no foreign resource, no other style, no frame around it
 */
record CardStyle(String text, String policy) {

    private static final String SEALED = "default-src 'none'; style-src 'sha256-%s'; font-src %s; form-action 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private static final String FACE =
            "@font-face{font-family:Vazirmatn;font-weight:%d;src:url(data:font/woff2;base64,%s)format('woff2')}\n";

    /** A style that uses the fonts of the reader's device. */
    static CardStyle light(String file) {
        return sealed(read(file), "'none'");
    }

    /** A style that carries its font, so that the page looks the same everywhere and can be kept as a file. */
    static CardStyle withFont(String file) {
        var faces = face(400, "Vazirmatn-Regular.woff2") + face(700, "Vazirmatn-Bold.woff2");
        return sealed(faces + read(file), "data:");
    }

    private static CardStyle sealed(String text, String fonts) {
        return new CardStyle(text, String.format(SEALED, digest(text), fonts));
    }

    private static String face(int weight, String file) {
        return String.format(FACE, weight, Base64.getEncoder().encodeToString(CardFiles.read(file)));
    }

    private static String read(String file) {
        return new String(CardFiles.read(file), StandardCharsets.UTF_8).strip();
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
