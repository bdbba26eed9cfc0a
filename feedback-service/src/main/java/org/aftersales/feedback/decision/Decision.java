package org.aftersales.feedback.decision;

public enum Decision {
    SEND,
    DEFER,
    SUPPRESS
}
