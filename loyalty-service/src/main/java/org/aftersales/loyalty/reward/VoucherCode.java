package org.aftersales.loyalty.reward;

import org.aftersales.kit.privacy.TypedCode;

/** What somebody types at a till. It is shown once; only its hash is kept. */
record VoucherCode(String text) {
    static VoucherCode mint() {
        return new VoucherCode(TypedCode.mint().text());
    }

    /** The same however it was typed. */
    byte[] hash() {
        return new TypedCode(text).hash();
    }

    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "a voucher's code";
    }
}
