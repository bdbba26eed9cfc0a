package org.aftersales.warranty.conflict;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "aftersales.conflict")
interface ConflictSettings {

    /** How many conflicts a person may open within 24 hours, decided, withdrawn or not. At least 1. */
    @WithDefault("10")
    int perDayAndPerson();

    /** How many conflicts a retailer may open within 24 hours for its customers. At least 1. */
    @WithDefault("50")
    int perDayAndRetailer();
}
