package org.aftersales.ticket.queue;

/** What was found about an agent when work was given. */
enum Verdict {
    /** The one who has it. */
    CHOSEN,
    /** Could have had it; somebody else had less to do. */
    CAN,
    FULL,
    AWAY,
    LACKS_SKILL,
    LACKS_LANGUAGE
}
