package org.aftersales.feedback.answer;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.aftersales.kit.page.PageLanguage;
import org.jspecify.annotations.Nullable;

/** What is known of somebody who follows a link: what they would like to read. */
record Visitor(
        @QueryParam("lang") @Nullable String asked,
        @HeaderParam("Accept-Language") @Nullable String preferred) {

    PageLanguage language() {
        return PageLanguage.of(asked, preferred);
    }
}
