package org.aftersales.warranty.catalogue;

import java.util.Arrays;
import java.util.Collection;

/** A letter that is taken for a digit on labels. A product whose serials never have it may have it read as the digit. */
enum LookAlike {
    O('0'),
    I('1');

    private final char digit;

    LookAlike(char digit) {
        this.digit = digit;
    }

    /** The serial with these letters as the digits that they stand for. */
    static SerialNumber read(SerialNumber typed, Collection<LookAlike> letters) {
        var text = typed.value();
        for (var letter : letters) text = text.replace(letter.letter(), letter.digit);
        return new SerialNumber(text);
    }

    /** Whether some product may read it otherwise than it is written. */
    static boolean occursIn(SerialNumber serial) {
        return Arrays.stream(values()).anyMatch(each -> serial.value().indexOf(each.letter()) >= 0);
    }

    char letter() {
        return name().charAt(0);
    }
}
