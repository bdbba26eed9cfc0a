package org.aftersales.warranty.card;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.aftersales.kit.page.PackagedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A packaged font: letters are joined and marks placed by the font's own OpenType rules, and runs of both directions are
 * ordered by the Unicode bidirectional algorithm. Lengths are in thousandths of the type's size.
 */
final class CardFont {

    private static final float UNITS = 1000;
    /** What the layout engine gives for characters that are not to be seen. */
    private static final int FIRST_INVISIBLE = 0xFFFE;

    private final byte[] file;
    private final Font shapes;
    private final FontRenderContext exact = new FontRenderContext(null, true, true);

    CardFont(String name) {
        this.file = PackagedFile.read(CardStyle.class, name);
        try {
            this.shapes = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont(UNITS);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name + " is no font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A glyph of this font where it belongs, from the left end of the line and upwards from its foot. */
    record Glyph(int id, double x, double y) {}

    /**
     * What was written as one and cannot be told apart any more, such as a letter and its dots.
     *
     * @param plain whether it is one glyph of one character that stands where it was written
     */
    record Cluster(String text, List<Glyph> glyphs, boolean plain) {}

    /** A line of type, from left to right. */
    record Line(List<Cluster> clusters, double width) {}

    /** One line, whose direction decides where runs of the other direction stand. */
    Line line(String text, boolean rightToLeft) {
        var clusters = new ArrayList<Cluster>();
        if (text.isEmpty()) return new Line(clusters, 0);
        var bidi = new Bidi(text, rightToLeft ? Bidi.RTL : Bidi.LTR);
        double width = 0;
        for (int i = 0; i < bidi.countRuns(); i++) {
            width += add(text, bidi.getVisualRun(i), width, clusters);
        }
        return new Line(List.copyOf(clusters), width);
    }

    private double add(String text, BidiRun run, double left, List<Cluster> clusters) {
        var leftToRight = run.isEvenRun();
        var direction = leftToRight ? Font.LAYOUT_LEFT_TO_RIGHT : Font.LAYOUT_RIGHT_TO_LEFT;
        var characters = text.toCharArray();
        var shaped = shapes.layoutGlyphVector(exact, characters, run.getStart(), run.getLimit(), direction);
        var starts = starts(shaped, run);
        for (int i = 0; i < shaped.getNumGlyphs(); ) {
            var from = shaped.getGlyphCharIndex(i);
            var glyphs = new ArrayList<Glyph>();
            for (; i < shaped.getNumGlyphs() && shaped.getGlyphCharIndex(i) == from; i++) {
                var at = shaped.getGlyphPosition(i);
                if (shaped.getGlyphCode(i) < FIRST_INVISIBLE) {
                    glyphs.add(new Glyph(shaped.getGlyphCode(i), left + at.getX(), -at.getY()));
                }
            }
            var written = text.substring(run.getStart() + from, run.getStart() + starts.higher(from));
            clusters.add(new Cluster(written, glyphs, leftToRight && glyphs.size() == 1 && written.length() == 1));
        }
        return shaped.getGlyphPosition(shaped.getNumGlyphs()).getX();
    }

    /** Where clusters begin in the run, and its end. */
    private static TreeSet<Integer> starts(GlyphVector shaped, BidiRun run) {
        var starts = new TreeSet<Integer>();
        for (int i = 0; i < shaped.getNumGlyphs(); i++) starts.add(shaped.getGlyphCharIndex(i));
        starts.add(run.getLength());
        return starts;
    }

    /** The font in a document, which keeps of it what is used. */
    PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(file), true);
    }
}
