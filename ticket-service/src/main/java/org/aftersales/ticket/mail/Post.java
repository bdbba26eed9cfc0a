package org.aftersales.ticket.mail;

/** Hands letters to a mail server. */
interface Post {

    /**
     * @throws Refused when the mail server will never take this letter
     * @throws Down when it could not be handed over now; it may have arrived all the same
     */
    void hand(Letter letter);

    /** The mail server has said that it never takes it. */
    final class Refused extends RuntimeException {

        private final String code;

        Refused(String code) {
            super("refused: " + code);
            this.code = code;
        }

        /** The reply code, such as {@code smtp-550}. */
        String code() {
            return code;
        }
    }

    /** The mail server is not there, or does not want to take it yet. */
    final class Down extends RuntimeException {

        private final String code;

        Down(String code) {
            super("not now: " + code);
            this.code = code;
        }

        /** The reply code, or {@code unreachable}. */
        String code() {
            return code;
        }
    }
}
