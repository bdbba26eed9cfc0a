package org.aftersales.feedback.survey;

/** What the answer page tells of somebody who has it before them. */
public enum Sign {
    /** They have touched it, which nobody does who only looks whether a link is harmless. */
    OPENED,
    /** They have begun to fill it in. */
    STARTED;

    InvitationStatus status() {
        return switch (this) {
            case OPENED -> InvitationStatus.OPENED;
            case STARTED -> InvitationStatus.STARTED;
        };
    }
}
