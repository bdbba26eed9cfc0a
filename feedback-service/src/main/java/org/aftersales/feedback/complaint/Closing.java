package org.aftersales.feedback.complaint;

/** Why a complaint ended without being resolved. Published, so never renamed. */
enum Closing {
    /** Nobody could be reached, though it was tried. */
    UNREACHABLE,
    /** The customer does not want anything any more. */
    WITHDRAWN,
    /** It is about what another complaint is about. */
    DUPLICATE,
    /** Its customer was erased, so that nobody can be told anything any more; never said by staff. */
    ERASED;

    /** Whether nothing is given for it: nobody wants it, it is given for the other one, or there is nobody to give it to. */
    boolean forgoes() {
        return switch (this) {
            case WITHDRAWN, DUPLICATE, ERASED -> true;
            case UNREACHABLE -> false;
        };
    }
}
