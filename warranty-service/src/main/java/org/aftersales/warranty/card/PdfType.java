package org.aftersales.warranty.card;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text is set.
 *
 * @param name of the font among the resources of a page
 * @param size in points
 * @param colour as 0xRRGGBB
 */
record PdfType(String name, CardFont font, float size, int colour) {

    PdfType sized(float points) {
        return new PdfType(name, font, points, colour);
    }

    PdfType in(int other) {
        return new PdfType(name, font, size, other);
    }

    /** The font alone. */
    PdfType plain() {
        return new PdfType(name, font, 1, 0);
    }

    /** The text in as few lines as fit between its words; a word that is too long has a line of its own. */
    List<String> wrapped(String text, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    float width(String text) {
        return (float) font.line(text, false).width() * size / 1000;
    }
}
