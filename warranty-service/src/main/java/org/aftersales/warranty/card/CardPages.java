package org.aftersales.warranty.card;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Draws the public pages and seals them: nothing is cached, indexed, framed, scripted or told to other sites. */
@ApplicationScoped
class CardPages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private final CardStyle style;
    private final WarrantyPromise promise;

    CardPages(CardStyle style, WarrantyPromise promise) {
        this.style = style;
        this.promise = promise;
    }

    Response.ResponseBuilder card(CardLanguage language, Certificate certificate) {
        var words = new CardWords(language);
        var page = new CheckPage(words, style.text(), certificate, promise.of(certificate, words));
        return page(200, language, Templates.check(page));
    }

    Response.ResponseBuilder note(int status, CardLanguage language, String note) {
        return page(status, language, Templates.note(new NotePage(new CardWords(language), style.text(), note)));
    }

    private Response.ResponseBuilder page(int status, CardLanguage language, TemplateInstance template) {
        return Response.status(status)
                .entity(template.render())
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", style.policy())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    @CheckedTemplate(basePath = "card")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance check(CheckPage page);

        static native TemplateInstance note(NotePage page);
    }
}
