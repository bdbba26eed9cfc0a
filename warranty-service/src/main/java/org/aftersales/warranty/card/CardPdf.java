package org.aftersales.warranty.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.aftersales.kit.page.PageLanguage;

/** Draws cards for paper: A5, with the packaged font alone. */
@ApplicationScoped
class CardPdf {

    /** Read with the first card, not with the start of the service. */
    private static final class Types {
        private static final int INK = 0x17212E;
        static final PdfType PLAIN = new PdfType("R", new CardFont("Vazirmatn-Regular.ttf"), 10, INK);
        static final PdfType BOLD = new PdfType("B", new CardFont("Vazirmatn-Bold.ttf"), 10, INK);
    }

    byte[] draw(CardSheet card) {
        var sheet = new PdfSheet(card.words().language() == PageLanguage.PERSIAN);
        new CardDrawing(sheet, card, Types.PLAIN, Types.BOLD).draw();
        try {
            var words = card.words();
            return sheet.bytes(words.say("card.title"), words.language().tag());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
