package org.aftersales.loyalty.reward;

import org.aftersales.kit.problem.Conflict;

final class NotBlocked extends Conflict {
    NotBlocked() {
        super("voucher-not-blocked", "Nobody has blocked this voucher.");
    }
}
