package org.aftersales.warranty.customer;

/** @param given false to take a consent back */
record DecideConsent(boolean given) {}
