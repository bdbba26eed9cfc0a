package org.aftersales.warranty.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards on paper; they are left in {@code target/pages} to be looked at. */
class CardPdfTest {

    private static final Path FOLDER = Path.of("target", "pages");
    private static final CardPdf PDF = new CardPdf();
    private static final String OWNERS = "7K3M92QFXH4NB8TRW0C5DVJYPE";

    private static byte[] drawn(PageLanguage language, Certificate certificate) {
        var address = CardAddress.of("https://warranty.example.org", certificate.card());
        return PDF.draw(new CardSheet(new CardWords(language), certificate, address, OWNERS));
    }

    private static PDDocument kept(PageLanguage language, String name, Certificate certificate) throws IOException {
        var bytes = drawn(language, certificate);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + "-" + language.tag() + ".pdf"), bytes);
        return Loader.loadPDF(bytes);
    }

    @ParameterizedTest
    @EnumSource
    void every_font_is_embedded_and_the_language_is_told(PageLanguage language) throws IOException {
        try (var document = kept(language, "television", PrintedCards.television())) {
            var resources = document.getPage(0).getResources();
            var fonts = 0;
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertTrue(font.isEmbedded() && font.getName().contains("Vazirmatn"), font.getName());
                fonts++;
            }
            assertEquals(2, fonts);
            assertEquals(language.tag(), document.getDocumentCatalog().getLanguage());
            assertEquals(1, document.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_camera_reads_the_address_of_the_public_page_from_paper(PageLanguage language) throws Exception {
        try (var document = kept(language, "car", PrintedCards.car())) {
            assertEquals(
                    "https://warranty.example.org/c/0123456789ABCDEFGHJKMNPQRS",
                    Scanner.scanned(new PDFRenderer(document).renderImageWithDPI(0, 150)));
        }
    }

    @Test
    void many_coverages_go_on_on_the_next_page() throws IOException {
        var one = PrintedCards.coverage(CoverageKind.PARTS, "2025-08-31", "2028-08-31");
        var all = Collections.nCopies(30, one).toArray(Coverage[]::new);

        try (var document = Loader.loadPDF(drawn(PageLanguage.PERSIAN, PrintedCards.of(all)))) {
            assertEquals(3, document.getNumberOfPages());
        }
    }

    @Test
    void persian_letters_are_joined_and_run_from_right_to_left() {
        var font = new CardFont("Vazirmatn-Regular.ttf");

        var joined = font.line("گارانتی", true);
        var apart = font.line("گ ا ر ا ن ت ی", true);

        assertEquals("ی", joined.clusters().getFirst().text());
        assertEquals("گ", joined.clusters().getLast().text());
        assertNotEquals(
                apart.clusters().getLast().glyphs().getFirst().id(),
                joined.clusters().getLast().glyphs().getFirst().id());
        assertTrue(joined.width() < apart.width() * 0.8, joined.width() + " of " + apart.width());
    }

    @Test
    void numbers_and_foreign_words_keep_their_direction_in_a_persian_line() {
        var font = new CardFont("Vazirmatn-Regular.ttf");

        var text = new StringBuilder();
        font.line("تا ۱۴۰۷ km", true).clusters().forEach(each -> text.append(each.text()));

        assertEquals("km ۱۴۰۷ ات", text.toString());
    }

    @Test
    void nothing_is_lost_when_a_text_is_wrapped() {
        var type = new PdfType("R", new CardFont("Vazirmatn-Regular.ttf"), 10, 0);
        var text = "one two three four five six seven eight nine ten eleven twelve";

        var lines = type.wrapped(text, 100);

        assertEquals(text, String.join(" ", lines));
        assertTrue(lines.size() > 2 && lines.stream().allMatch(line -> type.width(line) <= 100), lines.toString());
        assertEquals(1, type.wrapped("an-unbreakably-long-word", 20).size());
    }
}
