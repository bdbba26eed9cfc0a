package org.aftersales.feedback.answer;

/** What there is to say when there is nothing to ask. */
enum Note {
    THANKS,
    SORRY,
    ANSWERED,
    /** What was sent comes after another answer, and not in its place. */
    REPEATED,
    UNKNOWN,
    BUSY;

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return switch (this) {
            case THANKS, SORRY, ANSWERED -> true;
            case REPEATED, UNKNOWN, BUSY -> false;
        };
    }
}
