package org.aftersales.kit.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A public page as it leaves: not cached, indexed, framed or scripted by others, and not told to other sites. */
public final class SealedPage {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private SealedPage() {}

    /** @param html the whole document, with the style's text inlined */
    public static Response.ResponseBuilder of(int status, PageLanguage language, PageStyle style, String html) {
        return Response.status(status)
                .entity(html)
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", style.policy())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
