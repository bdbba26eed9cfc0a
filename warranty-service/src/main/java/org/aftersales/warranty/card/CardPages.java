package org.aftersales.warranty.card;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Draws the pages and seals them: nothing is cached, indexed, framed, scripted or told to other sites. */
@ApplicationScoped
class CardPages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private final CardStyle light = CardStyle.light("check-page.css");
    private final CardStyle printed = CardStyle.withFont("sheet.css");
    private final WarrantyPromise promise;

    CardPages(WarrantyPromise promise) {
        this.promise = promise;
    }

    Response.ResponseBuilder card(CardLanguage language, Certificate certificate) {
        var words = new CardWords(language);
        var page = new CheckPage(words, light.text(), certificate, promise.of(certificate, words));
        return page(200, language, light, Templates.check(page));
    }

    Response.ResponseBuilder sheet(CardSheet card) {
        var promised = promise.of(card.certificate(), card.words());
        var page = new SheetPage(card, card.square(), printed.text(), promised);
        return page(200, card.language(), printed, Templates.sheet(page));
    }

    Response.ResponseBuilder note(int status, CardLanguage language, String note) {
        var page = new NotePage(new CardWords(language), light.text(), note);
        return page(status, language, light, Templates.note(page));
    }

    private static Response.ResponseBuilder page(
            int status, CardLanguage language, CardStyle style, TemplateInstance template) {
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

        static native TemplateInstance sheet(SheetPage page);

        static native TemplateInstance note(NotePage page);
    }
}
