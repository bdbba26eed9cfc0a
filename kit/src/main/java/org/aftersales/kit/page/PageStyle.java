package org.aftersales.kit.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A page's one style sheet, inlined, and the digest by which the content security policy allows it and no other; the same of
 * its one script, where it has one. It goes with {@code templates/page/layout.html}, whose looks come first in it except
 * where a page carries its own fonts.
 *
 * @param text the style sheet
 * @param script to be inlined as it is; empty where there is none
 * @param policy the {@code Content-Security-Policy}: no other script, no foreign resource, no other style, no frame around it
 */
public record PageStyle(String text, String script, String policy) {

    private static final String LAYOUT = PackagedFile.text(PageStyle.class, "page.css") + "\n";

    private static final String SEALED = "default-src 'none'; style-src 'sha256-%s'; font-src %s; form-action %s; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** Of pages that only tell something, in the fonts of the reader's device. */
    public static PageStyle ofNotices(String text) {
        return sealed(LAYOUT + text, "'none'", "'none'");
    }

    /** Of pages that only tell something and carry their fonts within the style sheet. */
    public static PageStyle ofNoticesWithFonts(String text) {
        return sealed(text, "data:", "'none'");
    }

    /** Of pages whose forms are sent to where they came from. */
    public static PageStyle ofForms(String text) {
        return sealed(LAYOUT + text, "'none'", "'self'");
    }

    /** With a script that speaks with nobody but where the page came from; without it the page must do all that it is for. */
    public PageStyle withScript(String own) {
        return new PageStyle(
                text, own, policy + String.format("; script-src 'sha256-%s'; connect-src 'self'", digest(own)));
    }

    private static PageStyle sealed(String text, String fonts, String forms) {
        return new PageStyle(text, "", String.format(SEALED, digest(text), fonts, forms));
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
