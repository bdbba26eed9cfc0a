package org.aftersales.feedback.complaint;

enum ContactChannel {
    PHONE,
    EMAIL,
    MESSAGE,
    VISIT
}
