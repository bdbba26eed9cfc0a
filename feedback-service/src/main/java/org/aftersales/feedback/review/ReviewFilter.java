package org.aftersales.feedback.review;

import org.jspecify.annotations.Nullable;

/** What a list of reviews is narrowed to; null does not narrow. */
record ReviewFilter(
        @Nullable String gtin,
        @Nullable String retailerId,
        @Nullable Boolean undecided) {}
