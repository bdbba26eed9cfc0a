package org.aftersales.warranty.card;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.page.PageStyle;
import org.aftersales.kit.page.SealedPage;

/** Draws the pages and seals them. */
@ApplicationScoped
class CardPages {

    private final PageStyle light = CardStyle.light("check-page.css");
    private final PageStyle printed = CardStyle.withFont("sheet.css");
    private final WarrantyPromise promise;

    CardPages(WarrantyPromise promise) {
        this.promise = promise;
    }

    Response.ResponseBuilder card(PageLanguage language, Certificate certificate) {
        var words = new CardWords(language);
        var page = new CheckPage(words, light.text(), certificate, promise.of(certificate, words));
        return SealedPage.of(200, language, light, Templates.check(page).render());
    }

    Response.ResponseBuilder sheet(CardSheet card) {
        var promised = promise.of(card.certificate(), card.words());
        var page = new SheetPage(card, card.square(), printed.text(), promised);
        return SealedPage.of(
                200, card.language(), printed, Templates.sheet(page).render());
    }

    Response.ResponseBuilder note(int status, PageLanguage language, String note) {
        var page = new NotePage(new CardWords(language), light.text(), note);
        return SealedPage.of(status, language, light, Templates.note(page).render());
    }

    @CheckedTemplate(basePath = "card")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance check(CheckPage page);

        static native TemplateInstance sheet(SheetPage page);

        static native TemplateInstance note(NotePage page);
    }
}
