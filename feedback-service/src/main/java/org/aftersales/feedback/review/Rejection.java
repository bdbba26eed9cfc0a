package org.aftersales.feedback.review;

/** Why words are not published. All of them are about the words; none is about how satisfied somebody is. */
enum Rejection {
    NOT_ABOUT_THE_PRODUCT("It is not about the product or what was done about it."),
    PERSONAL_DETAILS("It names people, or tells where they live or can be reached."),
    ABUSIVE("It insults or threatens somebody."),
    UNLAWFUL("It breaks the law."),
    ADVERTISING("It advertises something."),
    CONFLICT_OF_INTEREST("Its writer works for the maker, the seller or a competitor."),
    UNREADABLE("It cannot be read.");

    private final String meaning;

    Rejection(String meaning) {
        this.meaning = meaning;
    }

    /** For people, in English. */
    String meaning() {
        return meaning;
    }
}
