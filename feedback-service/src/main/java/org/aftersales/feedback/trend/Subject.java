package org.aftersales.feedback.trend;

/**
 * Whose answers are followed.
 *
 * @param name an occasion, a GTIN, a batch (GTIN and code), a centre, a technician or a retailer's id, as {@code by} says
 * @param survey the code of the survey whose answers are followed: what others ask is another series
 */
record Subject(By by, String name, Question question, String survey) {

    /** What answers are told apart by; each expression is over the columns of a tally. */
    enum By {
        OCCASION("occasion"),
        PRODUCT("nullif(gtin, '')"),
        BATCH("gtin || '/' || nullif(batch, '')"),
        CENTRE("nullif(centre, '')"),
        TECHNICIAN("nullif(technician, '')"),
        RETAILER("nullif(retailer_id, '')");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }
    }
}
