package org.aftersales.warranty.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

@ConfigMapping(prefix = "aftersales.reminder")
interface ReminderSettings {

    /** How many days before the last covered day owners are reminded, each once. Whole numbers, comma-separated. */
    @WithDefault("60,30,7")
    List<Integer> leadDays();
}
