package org.aftersales.warranty.card;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "aftersales.card-page")
interface CardSettings {

    /** How often one address may check warranty cards, as a page or as JSON, per minute; many phones share one. */
    @WithDefault("120")
    int checksPerMinute();
}
