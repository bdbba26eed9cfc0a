package org.aftersales.feedback.delivery;

/** Hands messages to whoever brings them: a mail server, a gateway. */
interface Carrier {

    /** Whether it is set up, and for messages on this way. */
    boolean takes(Channel channel);

    /**
     * @throws Refused when this recipient will never be reached on this way
     * @throws Down when it could not be handed over now; it may have arrived all the same
     */
    void hand(Letter letter);

    /** Said to be of no use for good. */
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

    /** Not there, or not taking it yet. */
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
