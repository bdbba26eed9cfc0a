package org.aftersales.feedback.insight;

/** What scores are told apart by. */
enum Grouping {
    OCCASION("occasion"),
    /** By GTIN; what is about no product is left out. */
    PRODUCT("nullif(gtin, '')"),
    /** By GTIN and code of the batch, such as 09521234001348/2026-W31; what is of no known batch is left out. */
    BATCH("gtin || '/' || nullif(batch, '')"),
    /** By code of the service centre; what was done in no known centre is left out. */
    CENTRE("nullif(centre, '')"),
    /** By whom the ticket was assigned to last; what nobody did is left out. */
    TECHNICIAN("nullif(technician, '')"),
    /** What no retailer sold, and what few of one have answered without a name, is left out. */
    RETAILER("nullif(retailer_id, '')"),
    /** By how people were asked. */
    CHANNEL("nullif(channel, '')"),
    /** By UTC month, such as 2026-11. */
    MONTH("to_char(day, 'YYYY-MM')");

    private final String expression;

    Grouping(String expression) {
        this.expression = expression;
    }

    /** Over the columns of every tally; null where it is told by nothing. */
    String expression() {
        return expression;
    }

    /** Whether it is about what was answered, and not when. */
    boolean isTrait() {
        return this != MONTH;
    }
}
