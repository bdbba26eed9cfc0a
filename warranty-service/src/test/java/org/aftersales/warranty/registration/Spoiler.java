package org.aftersales.warranty.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes right records wrong, or like an earlier one, in the ways that retailers' files are. */
final class Spoiler {

    private static final String[][] WRONG = {
        {"", " \u00A0"},
        {"", "2025-02-30T10:00:00Z", "2025-04-01 10:00:00Z", "2025-04-01T10:00:00", "2026-11-21T00:00:01Z", "1404/02/01"
        },
        {"IR-TBZ-02"},
        {"", "9521234001349", "952123400134", "9529999000019", "۹۵۲۱۲۳۴۰۰۱۳۴۸", "09521234001348"},
        {"", "TV55", "352025389836067", "LP0OIL0000", "=CMD()"},
        {"", "0", "0.00", "-5", "1,000.00", "1e3", "12.3456", "7.5"},
        {"", "usd", "IRT", "JPY"},
        {"", "2025-13-01T00:00:00Z", "2022-01-01T00:00:00+03:30", "tomorrow"},
        {"", "2025-06-31T00:00:00Z", "2022-01-02T00:00:00+03:30"},
        {""},
        {"", "a,b\r\n\r\n\"c\""},
        {"", "12345", "+0912345678", "0098912000000", "+98912000000000000", "0912/345.67 89"},
        {"a@b", "@example.org", "a@b@c.org", "a b@example.org", "a@example..org", "a@.org", "a@b.c"},
        {"en"},
        {"yesterday"},
        {"perhaps"}
    };

    private final Random random;

    Spoiler(Random random) {
        this.random = random;
    }

    void spoil(List<String> row) {
        var column = random.nextInt(row.size());
        row.set(column, WRONG[column][random.nextInt(WRONG[column].length)]);
    }

    /** An earlier record told again: the same in another spelling, with another price, or under another reference. */
    List<String> again(List<String> earlier, int number) {
        var row = new ArrayList<>(earlier);
        if (row.size() < 16) return row;
        switch (random.nextInt(4)) {
            case 0 -> respell(row);
            case 1 -> row.set(5, "1" + row.get(5));
            case 2 -> row.set(0, "H-" + number);
            default -> {
                row.set(0, "H-" + random.nextInt(number));
                respell(row);
            }
        }
        return row;
    }

    private void respell(List<String> row) {
        row.set(3, random.nextBoolean() ? "0".repeat(Math.max(0, 14 - row.get(3).length())) + row.get(3) : row.get(3));
        row.set(
                4,
                "\u00A0"
                        + row.get(4)
                                .toLowerCase(Locale.ROOT)
                                .replace('1', '\u06F1')
                                .replaceFirst("^(..)", "$1-") + "\t");
        if (!row.get(5).isEmpty() && row.get(5).indexOf('.') < 0) row.set(5, "0" + row.get(5));
    }
}
