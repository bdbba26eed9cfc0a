package org.aftersales.ticket.tracking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.aftersales.kit.page.PackagedFile;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.page.PageStyle;
import org.aftersales.kit.page.SealedPage;

/** Draws the tracking page and seals it. */
@ApplicationScoped
class TrackPages {

    private static final PageStyle STYLE = PageStyle.ofNotices(PackagedFile.text(TrackPages.class, "/track-page.css"));

    Response.ResponseBuilder ticket(PageLanguage language, String token, TrackedTicket ticket, Instant expiresAt) {
        return page(200, language, Templates.ticket(new TrackPage(language, STYLE.text(), token, ticket, expiresAt)));
    }

    Response.ResponseBuilder note(int status, PageLanguage language, TrackNote note) {
        return page(status, language, Templates.note(new TrackNotePage(language, STYLE.text(), note)));
    }

    private static Response.ResponseBuilder page(int status, PageLanguage language, TemplateInstance template) {
        return SealedPage.of(
                status, language, STYLE, template.setLocale(language.locale()).render());
    }

    @CheckedTemplate(basePath = "track")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance ticket(TrackPage page);

        static native TemplateInstance note(TrackNotePage page);
    }
}
