package org.aftersales.feedback.review;

import org.aftersales.kit.page.PageLanguage;

/** Why words are not published. All of them are about the words; none is about how satisfied somebody is. */
enum Rejection {
    NOT_ABOUT_THE_PRODUCT(
            "It is not about the product or what was done about it.", "دربارهٔ محصول یا کاری که برای آن شده است نیست."),
    PERSONAL_DETAILS(
            "It names people, or tells where they live or can be reached.",
            "نام کسی، نشانی او یا راه تماس با او را می‌گوید."),
    ABUSIVE("It insults or threatens somebody.", "به کسی توهین یا او را تهدید می‌کند."),
    UNLAWFUL("It breaks the law.", "خلاف قانون است."),
    ADVERTISING("It advertises something.", "چیزی را تبلیغ می‌کند."),
    CONFLICT_OF_INTEREST(
            "Its writer works for the maker, the seller or a competitor.",
            "نویسندهٔ آن برای سازنده، فروشنده یا رقیبی کار می‌کند."),
    UNREADABLE("It cannot be read.", "خوانا نیست.");

    private final String english;
    private final String persian;

    Rejection(String english, String persian) {
        this.english = english;
        this.persian = persian;
    }

    /** For people. */
    String meaning(PageLanguage language) {
        return switch (language) {
            case ENGLISH -> english;
            case PERSIAN -> persian;
        };
    }
}
