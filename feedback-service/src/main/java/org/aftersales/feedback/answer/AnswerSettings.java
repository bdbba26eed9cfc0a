package org.aftersales.feedback.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "aftersales.answer-page")
interface AnswerSettings {

    /** How often one address may look at answer pages, per minute; many phones share one address. */
    @WithDefault("300")
    int viewsPerMinute();

    /** How often one address may send an answer, per minute. */
    @WithDefault("60")
    int answersPerMinute();
}
