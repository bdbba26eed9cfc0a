package org.aftersales.ticket.ticket;

/** What a state means, whatever it is called for a kind of work. */
enum Category {
    /** Nobody has begun. */
    NEW,
    /** Somebody works on it, or a time is agreed. */
    ACTIVE,
    /** It waits for somebody or something. */
    PAUSED,
    /** Done, as those who did it say; it can be taken up again. */
    DONE,
    /** Over. */
    ENDED;

    /** Whether there is still work to do. */
    boolean isOpen() {
        return this == NEW || this == ACTIVE || this == PAUSED;
    }
}
