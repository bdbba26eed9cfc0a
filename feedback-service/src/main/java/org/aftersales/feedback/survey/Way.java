package org.aftersales.feedback.survey;

import org.aftersales.feedback.delivery.Channel;

/** How an invitation reaches somebody; its name is the channel that scores are told apart by. */
public enum Way {
    EMAIL,
    SMS,
    PUSH,
    /** Without a message: they found it in the app, or were given the link. */
    LINK,
    /** By a link that staff made in the customer's stead; who answers by it is not known. */
    STAFF;

    static Way of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case SMS -> SMS;
            case PUSH -> PUSH;
        };
    }

    /** Whether only the customer comes by it, so that what is told by it is their own word. */
    boolean isTheirs() {
        return this != STAFF;
    }

    /** Whether its links are asked for, any number of times; a message has one. */
    boolean isAskedFor() {
        return switch (this) {
            case LINK, STAFF -> true;
            case EMAIL, SMS, PUSH -> false;
        };
    }
}
