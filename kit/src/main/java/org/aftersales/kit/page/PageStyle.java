package org.aftersales.kit.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A page's one style sheet, inlined, and the digest by which the content security policy allows it and no other. */
public final class PageStyle {

    private final String text;
    private final String policy;

    private PageStyle(String text, String formAction) {
        this.text = text.strip();
        this.policy = "default-src 'none'; style-src 'sha256-" + digest(this.text) + "'; form-action " + formAction
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** The style sheet of pages that only tell something. */
    public static PageStyle ofNotices(Class<?> owner, String file) {
        return new PageStyle(read(owner, file), "'none'");
    }

    /** The style sheet of pages whose forms are sent to where they came from. */
    public static PageStyle ofForms(Class<?> owner, String file) {
        return new PageStyle(read(owner, file), "'self'");
    }

    public String text() {
        return text;
    }

    /** The {@code Content-Security-Policy}: no script, no foreign resource, no other style, no frame around it. */
    public String policy() {
        return policy;
    }

    private static String read(Class<?> owner, String name) {
        try (var file = owner.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is not packaged");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
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
