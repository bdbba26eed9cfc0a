package org.aftersales.feedback.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aftersales.feedback.template.TemplateRef;

/**
 * What has lastingly changed.
 *
 * @param by what it is told by: OCCASION, PRODUCT, BATCH, CENTRE, TECHNICIAN or RETAILER
 * @param from what was usual until then, in the unit of the question
 * @param to the smoothed average on the day, likewise
 * @param day on which it was seen, in UTC
 */
public record LastingChange(
        String by,
        String name,
        Question question,
        TemplateRef survey,
        boolean better,
        BigDecimal from,
        BigDecimal to,
        LocalDate day) {}
