package org.aftersales.loyalty.reward;

import org.aftersales.kit.outbox.Correlation;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants for the points that they have in main.
 *
 * @param subject who they are
 * @param story what their request begins
 */
record Wish(String subject, RedeemReward told, Correlation story) {

    /** Those of one person with one device are judged together. */
    String desk() {
        return device() == null ? subject : subject + '\n' + device();
    }

    @Nullable
    String device() {
        return told.device();
    }
}
