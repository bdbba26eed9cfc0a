package org.aftersales.feedback.survey;

/** What a funnel is told apart by, beside survey, version and channel. */
enum FunnelGrouping {
    /** By GTIN. */
    PRODUCT("nullif(gtin, '')"),
    /** By code of the service centre. */
    CENTRE("nullif(centre, '')");

    private final String expression;

    FunnelGrouping(String expression) {
        this.expression = expression;
    }

    /** Over the columns of the tally; null of what is about none, or of none that is known. */
    String expression() {
        return expression;
    }
}
