package org.aftersales.feedback.answer;

/** The words of the scale, from 1 up. */
enum Grade {
    VERY_BAD,
    BAD,
    FAIR,
    GOOD,
    VERY_GOOD;

    public int score() {
        return ordinal() + 1;
    }
}
