package org.aftersales.warranty.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.warranty.card.Certificate.Line;

/** One card while it is drawn, from the top down. */
final class CardDrawing {

    private static final float EDGE = 34;
    private static final float INNER = PdfSheet.WIDTH - 2 * EDGE;
    private static final float SECOND = EDGE + INNER * 0.52f;
    private static final float HEAD = 96;
    private static final float FOOT = 168;
    private static final float SQUARE = 112;
    private static final int ACCENT = 0x0B5C63;
    private static final int QUIET = 0x52606D;
    private static final int RULE = 0xC3CCD5;
    private static final int TINT = 0xE6F3F3;
    private static final int WHITE = 0xFFFFFF;

    private final PdfSheet sheet;
    private final CardSheet card;
    private final CardWords words;
    private final PdfType plain;
    private final PdfType bold;
    private float y;

    CardDrawing(PdfSheet sheet, CardSheet card, PdfType plain, PdfType bold) {
        this.sheet = sheet;
        this.card = card;
        this.words = card.words();
        this.plain = plain;
        this.bold = bold;
    }

    void draw() {
        head();
        facts();
        coverages();
        foot();
    }

    private void head() {
        var facts = card.certificate().card();
        sheet.fill(0, 0, PdfSheet.WIDTH, HEAD, ACCENT);
        sheet.text(words.say("card.title"), bold.sized(21).in(WHITE), EDGE, 44);
        var small = plain.sized(9).in(WHITE);
        sheet.text(words.say("number"), small, EDGE, 64);
        sheet.code(facts.number(), bold.sized(13).in(WHITE), EDGE, 81);
        var version = words.version(facts.version());
        sheet.text(version, small, PdfSheet.WIDTH - EDGE - small.width(version), 81);
        y = HEAD + 24;
    }

    private void facts() {
        var certificate = card.certificate();
        label("product", EDGE);
        y += 20;
        var name = bold.sized(15);
        for (var line : name.wrapped(certificate.name(words.language()), INNER)) {
            sheet.text(line, name, EDGE, y);
            y += 21;
        }
        y += 5;
        label("serial", EDGE);
        label("gtin", SECOND);
        sheet.code(certificate.serial(), bold.sized(10.5f), EDGE, y + 15);
        sheet.code(certificate.card().unit().gtin().value(), bold.sized(10.5f), SECOND, y + 15);
        y += 36;
        label("policy", EDGE);
        label("starts", SECOND);
        dates(certificate.card().startsOn(), SECOND, y + 15);
        var lines = bold.sized(10.5f).wrapped(certificate.policy(words.language()), SECOND - EDGE - 12);
        for (var line : lines) sheet.text(line, bold.sized(10.5f), EDGE, y += 15);
        y += lines.size() > 1 ? 26 : 38;
    }

    private void label(String key, float x) {
        sheet.text(words.say(key), plain.sized(8.5f).in(QUIET), x, y);
    }

    /** The day in the calendar of the language, and below it in the other. */
    private void dates(LocalDate day, float x, float foot) {
        sheet.text(words.date(day), bold.sized(10.5f), x, foot);
        sheet.text(words.otherDate(day), plain.sized(8.5f).in(QUIET), x, foot + 12);
    }

    private void coverages() {
        label("coverages", EDGE);
        label("last.day", SECOND);
        y += 7;
        for (var line : card.certificate().lines()) {
            if (y > PdfSheet.HEIGHT - EDGE - 60) breakPage();
            coverage(line);
        }
        if (y > PdfSheet.HEIGHT - FOOT - 8) breakPage();
    }

    private void breakPage() {
        sheet.breakPage();
        y = EDGE;
    }

    private void coverage(Line line) {
        sheet.fill(EDGE, y, INNER, 0.75f, RULE);
        sheet.text(words.called(line), bold.sized(10.5f), EDGE, y + 16);
        if (line.voided()) sheet.text(words.state(line.state()), bold.sized(10.5f), SECOND, y + 16);
        else dates(line.lastDay(), SECOND, y + 16);
        var remarks = remarks(line);
        for (int i = 0; i < remarks.size(); i++) {
            sheet.text(remarks.get(i), plain.sized(8.5f).in(QUIET), EDGE, y + 28 + 12 * i);
        }
        y += 36 + 12 * Math.max(0, remarks.size() - 1);
    }

    private List<String> remarks(Line line) {
        var remarks = new ArrayList<String>();
        if (!line.startsOn().equals(card.certificate().card().startsOn())) {
            remarks.add(words.say("from", words.date(line.startsOn())));
        }
        if (line.usageLimit() != null) {
            remarks.addAll(plain.sized(8.5f).wrapped(words.limit(line.usageLimit()), SECOND - EDGE - 12));
        }
        return remarks;
    }

    private void foot() {
        var top = PdfSheet.HEIGHT - FOOT;
        sheet.fill(0, top, PdfSheet.WIDTH, FOOT, TINT);
        sheet.square(card.square(), EDGE, top + 16, SQUARE);
        var beside = EDGE + SQUARE + 16;
        var foot = top + 26;
        sheet.text(words.say("check"), bold.sized(10.5f).in(ACCENT), beside, foot);
        var hint = plain.sized(8).in(QUIET);
        for (var line : hint.wrapped(words.say("check.hint"), PdfSheet.WIDTH - EDGE - beside)) {
            sheet.text(line, hint, beside, foot += 12);
        }
        var address = card.address();
        sheet.code(address.issuer() + "/c/", plain.sized(7.5f), beside, foot += 14);
        sheet.code(address.code(), plain.sized(7.5f), beside, foot += 10);
        if (card.ownersCode() != null) ownersCode(beside, foot + 20);
        var printed = words.say("printed", words.date(card.certificate().day())) + " " + words.say("newest");
        sheet.text(printed, plain.sized(7.5f).in(QUIET), EDGE, PdfSheet.HEIGHT - 16);
    }

    private void ownersCode(float x, float top) {
        sheet.text(words.say("code"), bold.sized(9).in(ACCENT), x, top);
        sheet.code(card.typedCode(), bold.sized(9.5f), x, top + 13);
        var hint = plain.sized(7.5f).in(QUIET);
        var foot = top + 14;
        for (var line : hint.wrapped(words.say("code.hint"), PdfSheet.WIDTH - EDGE - x)) {
            sheet.text(line, hint, x, foot += 10);
        }
    }
}
