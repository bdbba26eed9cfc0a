package org.aftersales.feedback.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "aftersales.reviews")
interface ReviewSettings {

    /** How often one address may read public reviews, per minute; many readers share one address. */
    @WithDefault("600")
    int viewsPerMinute();
}
