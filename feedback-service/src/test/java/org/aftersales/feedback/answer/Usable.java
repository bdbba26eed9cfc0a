package org.aftersales.feedback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aftersales.kit.test.Browser.Visit;

/** Nothing that is shown keeps people out, and nobody has to scroll sideways. */
final class Usable {

    private Usable() {}

    static void check(Visit visit) {
        assertEquals(List.of(), visit.barriers());
        assertTrue(visit.fitsItsWidth());
        assertEquals(0, visit.overflowing());
    }
}
