package org.aftersales.feedback.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aftersales.feedback.template.TemplateRef;

/**
 * What has lastingly changed.
 *
 * @param by what it is told by: OCCASION, PRODUCT, BATCH, CENTRE, TECHNICIAN or RETAILER
 * @param question QUALITY or EMOTION
 * @param from the usual mean answer until then, in percent of the way from the lowest to the highest
 * @param to the smoothed mean answer on the day, likewise
 * @param day on which it was seen, in UTC
 */
public record LastingChange(
        String by,
        String name,
        String question,
        TemplateRef survey,
        boolean better,
        BigDecimal from,
        BigDecimal to,
        LocalDate day) {}
