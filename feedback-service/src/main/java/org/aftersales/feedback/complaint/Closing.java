package org.aftersales.feedback.complaint;

/** Why a complaint ended without being resolved. Published, so never renamed. */
enum Closing {
    /** Nobody could be reached, though it was tried. */
    UNREACHABLE,
    /** The customer does not want anything any more. */
    WITHDRAWN,
    /** It is about what another complaint is about. */
    DUPLICATE;

    /** Whether nothing is given for it: nobody wants it, or it is given for the other one. */
    boolean forgoes() {
        return switch (this) {
            case WITHDRAWN, DUPLICATE -> true;
            case UNREACHABLE -> false;
        };
    }
}
