package org.aftersales.feedback.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page's one style sheet, inlined, and the digest by which the content security policy allows it and no other. */
@ApplicationScoped
class PageStyle {

    private final String text;
    private final String policy;

    PageStyle() {
        this.text = read();
        this.policy = "default-src 'none'; style-src 'sha256-" + digest(text)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    String text() {
        return text;
    }

    /** The {@code Content-Security-Policy}: no script, no foreign resource, no other style, no frame around it. */
    String policy() {
        return policy;
    }

    private static String read() {
        try (var file = PageStyle.class.getResourceAsStream("/answer-page.css")) {
            if (file == null) throw new IllegalStateException("answer-page.css is not packaged");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
