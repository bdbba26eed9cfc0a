package org.aftersales.feedback.insight;

/** What scores are told apart by. */
enum Grouping {
    OCCASION("occasion"),
    /** By GTIN; tickets without a product are left out. */
    PRODUCT("nullif(gtin, '')"),
    RETAILER("retailer_id"),
    /** By UTC month, such as 2026-11. */
    MONTH("to_char(day, 'YYYY-MM')");

    private final String expression;

    Grouping(String expression) {
        this.expression = expression;
    }

    /** Over the columns of either tally. */
    String expression() {
        return expression;
    }
}
