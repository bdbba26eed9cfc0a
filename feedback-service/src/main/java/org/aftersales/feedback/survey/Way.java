package org.aftersales.feedback.survey;

import org.aftersales.feedback.delivery.Channel;

/** How an invitation reaches somebody; its name is the channel that scores are told apart by. */
public enum Way {
    EMAIL,
    SMS,
    PUSH,
    /** Without a message: they found it in the app, or were given the link. */
    LINK;

    static Way of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case SMS -> SMS;
            case PUSH -> PUSH;
        };
    }
}
