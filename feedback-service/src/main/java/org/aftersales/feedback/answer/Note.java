package org.aftersales.feedback.answer;

/** What there is to say when there is nothing to ask. */
enum Note {
    THANKS,
    SORRY,
    ANSWERED,
    UNKNOWN,
    BUSY;

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return switch (this) {
            case THANKS, SORRY, ANSWERED -> true;
            case UNKNOWN, BUSY -> false;
        };
    }
}
