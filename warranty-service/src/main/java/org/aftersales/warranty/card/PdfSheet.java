package org.aftersales.warranty.card;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Pages of a PDF in A5, drawn in points from the top and from the edge at which lines begin: what stands left in English
 * stands right in Persian. Joined letters carry what was written, for copying, searching and reading aloud.
 */
final class PdfSheet {

    static final float WIDTH = PDRectangle.A5.getWidth();
    static final float HEIGHT = PDRectangle.A5.getHeight();

    private static final HexFormat HEX = HexFormat.of();

    private final boolean rightToLeft;
    private final List<StringBuilder> pages = new ArrayList<>();
    private final Map<PdfType, Set<Integer>> used = new HashMap<>();

    PdfSheet(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
        breakPage();
    }

    void breakPage() {
        pages.add(new StringBuilder());
    }

    /** @param colour red, green and blue, 0 to 255 each, as 0xRRGGBB */
    void fill(float x, float y, float width, float height, int colour) {
        draw("%s rg %.2f %.2f %.2f %.2f re f\n", rgb(colour), left(x, width), HEIGHT - y - height, width, height);
    }

    /**
     * One line of text.
     *
     * @param x of its beginning
     * @param y of its foot
     */
    void text(String text, PdfType type, float x, float y) {
        line(type.font().line(text, rightToLeft), type, x, y);
    }

    /** One line that reads from left to right in every language, such as a number or an address. */
    void code(String text, PdfType type, float x, float y) {
        line(type.font().line(text, false), type, x, y);
    }

    private void line(CardFont.Line line, PdfType type, float x, float y) {
        var start = left(x, (float) line.width() * type.size() / 1000);
        draw("BT %s rg /%s %.2f Tf\n", rgb(type.colour()), type.name(), type.size());
        for (var cluster : line.clusters()) {
            if (!cluster.plain()) {
                var text = HEX.formatHex(cluster.text().getBytes(StandardCharsets.UTF_16BE));
                draw("/Span <</ActualText <FEFF%s>>> BDC\n", text);
            }
            for (var glyph : cluster.glyphs()) show(glyph, type, start, HEIGHT - y);
            if (!cluster.plain()) draw("EMC\n");
        }
        draw("ET\n");
    }

    private void show(CardFont.Glyph glyph, PdfType type, float x, float y) {
        var scale = type.size() / 1000;
        used.computeIfAbsent(type.plain(), key -> new HashSet<>()).add(glyph.id());
        draw("1 0 0 1 %.3f %.3f Tm <%04X> Tj\n", x + glyph.x() * scale, y + glyph.y() * scale, glyph.id());
    }

    /** Dark squares on white, with the quiet zone that scanners need. */
    void square(QrCode code, float x, float y, float side) {
        fill(x, y, side, side, 0xFFFFFF);
        var module = side / (code.size() + 2 * QrCode.QUIET);
        var left = left(x, side) + QrCode.QUIET * module;
        draw("0 0 0 rg\n");
        for (var run : code.runs()) {
            var top = y + (run.row() + QrCode.QUIET + 1) * module;
            draw("%.3f %.3f %.3f %.3f re\n", left + run.from() * module, HEIGHT - top, run.length() * module, module);
        }
        draw("f\n");
    }

    private float left(float x, float width) {
        return rightToLeft ? WIDTH - x - width : x;
    }

    private void draw(String operators, Object... values) {
        pages.getLast().append(String.format(Locale.ROOT, operators, values));
    }

    private static String rgb(int colour) {
        return String.format(
                Locale.ROOT,
                "%.3f %.3f %.3f",
                (colour >> 16 & 0xFF) / 255f,
                (colour >> 8 & 0xFF) / 255f,
                (colour & 0xFF) / 255f);
    }

    byte[] bytes(String title, String language) throws IOException {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(language);
            var resources = resources(document);
            for (var drawn : pages) {
                var page = new PDPage(PDRectangle.A5);
                page.setResources(resources);
                var bytes = drawn.toString().getBytes(StandardCharsets.US_ASCII);
                page.setContents(new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
                document.addPage(page);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private PDResources resources(PDDocument document) throws IOException {
        var resources = new PDResources();
        for (var type : used.keySet()) {
            var font = type.font().in(document);
            font.addGlyphsToSubset(used.get(type));
            font.subset();
            resources.put(COSName.getPDFName(type.name()), font);
        }
        return resources;
    }
}
