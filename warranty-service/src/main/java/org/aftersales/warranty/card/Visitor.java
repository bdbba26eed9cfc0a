package org.aftersales.warranty.card;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.aftersales.kit.page.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is known of a reader: the language they would like. */
record Visitor(
        @QueryParam("lang") @Nullable String asked,

        @HeaderParam("Accept-Language") @Parameter(hidden = true) @Nullable
        String preferred) {

    PageLanguage language() {
        return PageLanguage.of(asked, preferred);
    }
}
