package org.aftersales.warranty.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page's one style sheet, inlined, and the digest by which the content security policy allows it and no other. */
@ApplicationScoped
class CardStyle {

    private final String text;
    private final String policy;

    CardStyle() {
        this.text = new String(CardFiles.read("check-page.css"), StandardCharsets.UTF_8).strip();
        this.policy = "default-src 'none'; style-src 'sha256-" + digest(text)
                + "'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    }

    String text() {
        return text;
    }

    /** The {@code Content-Security-Policy}: no script, no foreign resource, no other style, no frame around it. */
    String policy() {
        return policy;
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
