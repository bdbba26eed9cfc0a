package org.aftersales.loyalty.reward;

/** For what a member was given a voucher. Published, so never renamed. */
public enum Occasion {
    /** They came back after they had stayed away for long. */
    WELCOME_BACK
}
