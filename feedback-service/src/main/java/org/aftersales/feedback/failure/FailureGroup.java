package org.aftersales.feedback.failure;

/** What failures are told apart by. */
enum FailureGroup {
    PRODUCT("gtin", "gtin"),
    /** By GTIN and code of the batch; units of no known batch are left out. */
    BATCH("gtin || '/' || batch", "gtin || '/' || batch"),
    /** By GTIN and what was found, such as 09521234001348/POWER_BOARD, among all units of the product. */
    PART("gtin || '/' || finding", "gtin"),
    /** By code of the service centre that found them, among all units there are; what no known centre found is left out. */
    CENTRE("centre", "''");

    private final String expression;
    private final String units;

    FailureGroup(String expression, String units) {
        this.expression = expression;
        this.units = units;
    }

    /** Over the columns of failures and their origins. */
    String expression() {
        return expression;
    }

    /** Over the columns of units and their origins. */
    String units() {
        return units;
    }

    /** Among which units such failures are counted. */
    String unitsOf(String group) {
        return switch (this) {
            case PRODUCT, BATCH -> group;
            case PART -> group.substring(0, group.indexOf('/'));
            case CENTRE -> "";
        };
    }
}
