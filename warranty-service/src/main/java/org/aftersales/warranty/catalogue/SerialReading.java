package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Violation;

/**
 * Which letters a product's serials are read without. More of them may be added as long as no stored serial has one: it
 * would never be found again. None is ever given up: of a stored digit nobody knows any more whether it was a letter.
 */
@ApplicationScoped
class SerialReading {

    private static final String POINTER = "/lettersReadAsDigits";

    private final SerialLetters letters;

    SerialReading(SerialLetters letters) {
        this.letters = letters;
    }

    /** Serials are stored as they were read, and cannot be read back. */
    static final class LettersStayDigits extends Conflict {
        LettersStayDigits(Collection<LookAlike> given) {
            super(
                    "letters-stay-digits",
                    "Serials of this product are stored with these letters as digits.",
                    List.of(new Violation(POINTER, "letters-stay-digits", "must still have " + given)));
        }
    }

    /** Something is stored under a serial that nobody could name any more. */
    static final class SerialsInTheWay extends Conflict {
        SerialsInTheWay(SerialLetters.Lost lost) {
            super(
                    "serials-in-the-way",
                    "Serials of this product are stored with these letters: of units " + lost.units()
                            + ", of issued serials " + lost.issued() + ", of the block list " + lost.blocks() + '.',
                    List.of(new Violation(POINTER, "serials-in-the-way", "letters that occur in stored serials")));
        }
    }

    /** To be asked in the transaction that stores the change. */
    void change(Gtin gtin, Set<LookAlike> before, Set<LookAlike> after) {
        if (!after.containsAll(before)) throw new LettersStayDigits(before);
        var added = new ArrayList<>(after);
        added.removeAll(before);
        if (added.isEmpty()) return;
        letters.change(gtin);
        var lost = letters.lost(gtin, added);
        if (!lost.isNothing()) throw new SerialsInTheWay(lost);
    }
}
